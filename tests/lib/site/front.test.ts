import { describe, expect, test } from '@jest/globals'
import { arrangeFront, type Front } from '#lib/site/front.ts'
import type { SiteChannel, Story } from '#lib/site/schema.ts'

const HOUR = 60 * 60 * 1000
const NOON = Date.UTC(2026, 0, 5, 4)
const slugs = ['news', 'city', 'economy', 'culture', 'science', 'sport']

const channels: SiteChannel[] = [
  ...slugs.map((slug) => ({ slug, name: slug, parentSlug: null, isRetired: false })),
  { slug: 'port', name: 'port', parentSlug: 'city', isRetired: false },
  { slug: 'gone', name: 'gone', parentSlug: null, isRetired: true },
]

const cover = {
  ...{ sha256: 'a'.repeat(64), width: 1920, height: 1280 },
  ...{ caption: '', credit: '摄', alt: '图' },
}

/** Stories an hour apart, the newest first: a channel each, with `+` for a picture. */
function stories(...written: string[]): Story[] {
  return written.map((entry, index) => ({
    articleId: 100 - index,
    slug: '',
    title: `标题 ${index}`,
    ...{ shortTitle: '', kicker: '', summary: '' },
    cover: entry.endsWith('+') ? cover : null,
    channelSlug: entry.replace('+', ''),
    channelName: entry,
    firstPublishedAt: new Date(NOON - index * HOUR),
  }))
}

const arrange = (...written: string[]) => arrangeFront(stories(...written), channels)
const leadOf = (front: Front) => 100 - (front.lead?.articleId ?? 0)
const shapeOf = ({ rows }: Front) =>
  rows.map(({ form, sections }) => `${form}: ${sections.map(({ channel }) => channel.slug).join(' ')}`)

/** Enough without pictures to fill the column of the newest. */
const newest = Array.from({ length: 9 }, () => 'gone')

describe('who leads', () => {
  test('is the first of the first channel with a picture', () => {
    expect(leadOf(arrange('city+', 'news', 'news+', 'news+'))).toBe(2)
  })

  test('else the first with a picture, else the first of the first channel, else the newest', () => {
    expect(leadOf(arrange('city', 'news', 'economy+'))).toBe(2)
    expect(leadOf(arrange('city', 'news', 'economy'))).toBe(1)
    expect(leadOf(arrange('city', 'economy'))).toBe(0)
  })

  test('is never older than a day beside the newest', () => {
    const [young, old] = stories('city', 'news+') as [Story, Story]
    const late = { ...old, firstPublishedAt: new Date(NOON - 25 * HOUR) }
    expect(arrangeFront([young, late], channels).lead).toBe(young)
  })

  test('is nobody when nothing was published', () => {
    expect(arrange()).toEqual({ lead: null, latest: [], pictures: [], rows: [] })
  })
})

describe('the row of pictures', () => {
  test('takes one of each channel before a second of any, and keeps the order of time', () => {
    const { pictures } = arrange('news+', 'city+', 'city+', 'port+', 'economy+', 'culture+')
    expect(pictures.map(({ articleId }) => 100 - articleId)).toEqual([1, 2, 4, 5])
  })

  test('is left out for fewer than three', () => {
    expect(arrange('news+', 'city+', 'economy+', 'culture').pictures).toEqual([])
  })
})

describe('the channels', () => {
  const pictured = ['news+', 'sport+', 'culture+', 'city+', 'economy+']
  const three = (slug: string) => [`${slug}+`, slug, slug]

  test('follow in their own order, one across the page, then some beside each other', () => {
    expect(shapeOf(arrange(...pictured, ...newest, ...slugs.flatMap(three)))).toEqual([
      'wide: news',
      'columns: city economy culture',
      'columns: science sport',
    ])
    const five = slugs.slice(0, 5).flatMap(three)
    expect(shapeOf(arrange(...pictured, ...newest, ...five))).toEqual([
      'wide: news',
      'columns: city economy',
      'columns: culture science',
    ])
  })

  test('wait for the next row where the first cannot fill one', () => {
    const thin = ['news', ...slugs.slice(1).flatMap(three)]
    expect(shapeOf(arrange(...pictured, ...newest, ...thin))).toEqual([
      'columns: news city economy',
      'wide: culture',
      'columns: science sport',
    ])
  })

  test('stand beside each other where none has a picture', () => {
    expect(shapeOf(arrange(...newest, 'news', ...slugs))).toEqual([
      'columns: news city economy',
      'columns: culture science sport',
    ])
  })

  test('have what their sub-channels have, and leave out a channel without anything and a retired one', () => {
    const { rows } = arrange(...newest, 'port', 'gone', 'sport')
    expect(rows.flatMap(({ sections }) => sections.map(({ channel }) => channel.slug))).toEqual([
      'city',
      'sport',
    ])
    expect(rows[0]?.sections[0]?.children.map(({ slug }) => slug)).toEqual(['port'])
  })
})

test('no story stands on the front page twice', () => {
  const many = Array.from({ length: 60 }, (_, index) => `${slugs[index % 6]}${index % 3 ? '+' : ''}`)
  const { lead, latest, pictures, rows } = arrange(...many)
  const sections = rows.flatMap((row) => row.sections).flatMap((each) => [each.lead, ...each.stories])
  const shown = [lead, ...latest, ...pictures, ...sections].map((story) => story?.articleId)
  expect(new Set(shown).size).toBe(shown.length)
  expect(shown.length).toBeGreaterThan(40)
})
