import type { SiteChannel, Story } from './schema.ts'

/** A channel's part of the front page: one story large, the others as headlines. */
export type FrontSection = { channel: SiteChannel; children: SiteChannel[]; lead: Story; stories: Story[] }

/** Sections that stand in one row: one across the page, or up to three beside each other. */
export type FrontRow = { form: 'wide' | 'columns'; sections: FrontSection[] }

/** The front page: no story stands on it twice. */
export type Front = { lead: Story | null; latest: Story[]; pictures: Story[]; rows: FrontRow[] }

const LEAD_WITHIN_MS = 24 * 60 * 60 * 1000
const PICTURES = 4
const FEWEST_PICTURES = 3
const LATEST = 8
const SECTION = 6
const COLUMNS = 3

/**
 * Arranges the newest stories, the newest first, into a front page. Leads: of the last day before the newest, the first
 * with a picture from the first channel, else the first with a picture, else the first from the first channel, else
 * the newest. A row of pictures needs three, from as many channels as there are. Channels follow in their own order,
 * with their sub-channels' stories: one across the page where it has a picture and enough to tell, then up to three
 * beside each other, and so on.
 */
export function arrangeFront(stories: Story[], channels: SiteChannel[]): Front {
  const open = channels.filter(({ isRetired }) => !isRetired)
  const top = open.filter(({ parentSlug }) => parentSlug === null)
  const sectionOf = (story: Story) =>
    open.find(({ slug }) => slug === story.channelSlug)?.parentSlug ?? story.channelSlug
  const lead = chooseLead(stories, (story) => sectionOf(story) === top[0]?.slug)
  const rest = stories.filter((story) => story !== lead)
  const pictures = choosePictures(rest, sectionOf)
  const unpictured = rest.filter((story) => !pictures.includes(story))
  const latest = unpictured.slice(0, LATEST)
  const left = unpictured.slice(LATEST)
  const sections = top.flatMap((channel) => {
    const own = left.filter((story) => sectionOf(story) === channel.slug).slice(0, SECTION)
    const first = own.slice(0, 3).find(({ cover }) => cover) ?? own[0]
    if (!first) return []
    const children = open.filter(({ parentSlug }) => parentSlug === channel.slug)
    return [{ channel, children, lead: first, stories: own.filter((story) => story !== first) }]
  })
  return { lead, latest, pictures, rows: rowsOf(sections) }
}

function chooseLead(stories: Story[], isFirstChannel: (story: Story) => boolean): Story | null {
  const [newest] = stories
  if (!newest) return null
  const since = newest.firstPublishedAt.getTime() - LEAD_WITHIN_MS
  const candidates = stories.filter(({ firstPublishedAt }) => firstPublishedAt.getTime() >= since)
  return (
    candidates.find((story) => story.cover && isFirstChannel(story)) ??
    candidates.find(({ cover }) => cover) ??
    candidates.find(isFirstChannel) ??
    newest
  )
}

function choosePictures(stories: Story[], sectionOf: (story: Story) => string): Story[] {
  const pictured = stories.filter(({ cover }) => cover)
  const seen = new Set<string>()
  const firstOfTheirs = pictured.filter((story) => !seen.has(sectionOf(story)) && seen.add(sectionOf(story)))
  const others = pictured.filter((story) => !firstOfTheirs.includes(story))
  const chosen = [...firstOfTheirs, ...others].slice(0, PICTURES)
  return chosen.length < FEWEST_PICTURES ? [] : pictured.filter((story) => chosen.includes(story))
}

/** Wide and columns in turn, and no section left alone under a row of others if it can be helped. */
function rowsOf(sections: FrontSection[]): FrontRow[] {
  const rows: FrontRow[] = []
  for (let next = 0; next < sections.length; ) {
    const left = sections.length - next
    const wide = left !== 2 && rows.at(-1)?.form !== 'wide' && canStandAcross(sections[next])
    const count = wide ? 1 : left === COLUMNS + 1 ? 2 : COLUMNS
    rows.push({ form: wide ? 'wide' : 'columns', sections: sections.slice(next, next + count) })
    next += count
  }
  return rows
}

/** A picture and enough beside it fill a row. */
const canStandAcross = (section?: FrontSection) =>
  section !== undefined && section.lead.cover !== null && section.stories.length > 1
