import { createHash } from 'node:crypto'
import { bodyParts } from './body-parts.ts'
import { differenceOf, missingIn } from './compare-parts.ts'
import { type Entry, feedEntries, newsEntries, parsedJson, sitemapEntries, waysOut } from './entries.ts'
import type { Fetched } from './fetch-as-reader.ts'
import { expectedParts, reportIn, shownParts } from './page-parts.ts'
import { decoded, elementsOf, readMarkup, textOf } from './read-markup.ts'
import type { Difference, Finding, Reason, SurfaceKind, SurfaceState } from './schema.ts'
import { shownBody } from './shown-body.ts'
import type { Standing } from './standing.ts'
import { pathOf, type Surface } from './surfaces.ts'
import { tracesIn } from './traces.ts'

type Verdict = { state: SurfaceState; reason: Reason | null; difference: Difference | null }

const RIGHT: Verdict = { state: 'right', reason: null, difference: null }
const wrong = (reason: Reason, difference: Difference | null = null): Verdict => ({
  ...{ state: 'wrong', reason, difference },
})

/** What there is no answer in: the server is away, is starting or is asked too much. It says nothing of what readers have. */
const AWAY = new Set([429, 502, 503, 504])

/** What was fetched, held against what ought to be there. `origin` is the site's own address. */
export function judge(surface: Surface, fetched: Fetched, standing: Standing, origin: string): Finding {
  const { surface: kind, path, want } = surface
  const { ms, at } = fetched
  const status = 'status' in fetched ? fetched.status : null
  return { surface: kind, path, want, ms, at, status, ...verdictOf(surface, fetched, standing, origin) }
}

function verdictOf(surface: Surface, fetched: Fetched, standing: Standing, origin: string): Verdict {
  if ('failed' in fetched) return { state: 'unreached', reason: fetched.failed, difference: null }
  if (AWAY.has(fetched.status)) return { state: 'unreached', reason: 'away', difference: null }
  const { status, body, location } = fetched
  switch (surface.want) {
    case 'text':
      return status === 200 ? pageVerdict(body, standing, origin) : wrong('status')
    case 'moved': {
      if (status !== 301) return wrong('status')
      return new URL(location, origin).pathname === surface.to ? RIGHT : wrong('moved-elsewhere')
    }
    case 'gone':
      return status === 410 ? goneVerdict(surface, body, standing) : wrong('status')
    case 'missing':
      return status === 404 ? RIGHT : wrong('status')
    case 'absent':
      // A list of nothing is not there at all.
      if (status !== 200 && status !== 404 && status !== 410) return wrong('status')
      return absentVerdict(surface, body, standing)
    default:
      return status === 200 ? presentVerdict(surface, body, standing, origin) : wrong('status')
  }
}

/** The page's every character against the signed content, and that content against its hash. */
function pageVerdict(html: string, standing: Standing, origin: string): Verdict {
  const { content, text, hash, corrections } = standing
  if (createHash('sha256').update(text, 'utf8').digest('hex') !== hash) return wrong('signed-hash')
  const report = reportIn(readMarkup(html))
  if (!report) return wrong('text')
  const difference = differenceOf(expectedParts(content, corrections, origin), shownParts(report, origin))
  if (difference) return wrong('text', difference)
  return report.attributes['data-hash'] === hash ? RIGHT : wrong('hash')
}

function goneVerdict({ surface }: Surface, body: string, standing: Standing): Verdict {
  // Where a picture was asked for nobody reads why there is none.
  if (surface === 'share-picture') return body === '' ? RIGHT : wrong('still-there')
  const said =
    surface === 'api' ? (parsedJson<{ detail: string }>(body).detail ?? '') : textOf(readMarkup(body))
  if (standing.publicNote && !said.includes(standing.publicNote)) return wrong('note-missing')
  const trace = tracesIn(said.replace(standing.publicNote ?? '', ''), standing)
  return trace ? wrong('still-there', trace) : RIGHT
}

function absentVerdict({ surface, path }: Surface, body: string, standing: Standing): Verdict {
  const own = new RegExp(`/articles?/${standing.articleId}(?!\\d)`)
  const address = addressesIn(surface, path, body).find((each) => own.test(each))
  if (address !== undefined)
    return wrong('still-there', { place: 'address', index: 1, expected: '', found: address.slice(0, 200) })
  const trace = tracesIn(wordsIn(surface, path, body), standing)
  return trace ? wrong('still-there', trace) : RIGHT
}

const isXml = (path: string) => path.endsWith('.xml')

function addressesIn(surface: SurfaceKind, path: string, body: string): string[] {
  if (surface === 'feed') return feedEntries(body).flatMap(({ addresses }) => addresses)
  if (surface === 'api-list') return newsEntries(body).flatMap(({ addresses }) => addresses)
  return isXml(path) ? sitemapEntries(body) : waysOut(body)
}

function wordsIn(surface: SurfaceKind, path: string, body: string): string {
  if (surface === 'feed')
    return feedEntries(body)
      .map(({ title, html }) => `${title}\n${textOf(readMarkup(html ?? ''))}`)
      .join('\n')
  if (surface === 'api-list')
    return newsEntries(body)
      .map(({ title }) => title)
      .join('\n')
  return isXml(path) ? decoded(body) : textOf(readMarkup(body))
}

function presentVerdict(
  { surface, path, want }: Surface,
  body: string,
  standing: Standing,
  origin: string,
): Verdict {
  const address = `${origin}${pathOf(standing)}`
  switch (want) {
    case 'listed':
      return listedVerdict(surface === 'home', body, standing)
    case 'note':
      return noteVerdict(isXml(path) ? entriesIn(body) : ledgerIn(body), standing)
    case 'address':
      return sitemapEntries(body).includes(address) ? RIGHT : wrong('unlisted')
    default: {
      const entries = surface === 'feed' ? feedEntries(body) : newsEntries(body)
      const entry = entries.find(({ addresses }) => addresses.includes(address))
      return entry ? entryVerdict(entry, standing, origin) : wrong('unlisted')
    }
  }
}

function listedVerdict(isFront: boolean, html: string, standing: Standing): Verdict {
  const path = pathOf(standing)
  const { title, shortTitle } = standing.content
  const links = [...elementsOf(readMarkup(html))].filter(
    ({ name, attributes }) => name === 'a' && attributes.href === path,
  )
  const [first] = links
  if (!first) return wrong('unlisted')
  const expected = (isFront && shortTitle) || title
  return links.some((link) => textOf(link) === expected) ? RIGHT : otherTitle(expected, textOf(first))
}

const otherTitle = (expected: string, found: string): Verdict =>
  wrong('headline', { place: 'title', index: 1, expected, found: found.slice(0, 100) })

type Told = { headlines: string[]; text: string }

/** What the ledger's page tells, and what its feed does. */
function ledgerIn(html: string): Told {
  const page = readMarkup(html)
  const headlines = [...elementsOf(page)].filter(({ name }) => name === 'h2').map((each) => textOf(each))
  return { headlines, text: textOf(page) }
}
function entriesIn(xml: string): Told {
  const entries = feedEntries(xml)
  const texts = entries.map(({ html }) => textOf(readMarkup(html ?? '')))
  return { headlines: entries.map(({ title }) => title), text: texts.join('\n') }
}

/** Its note is told; and of what was taken down no headline is, whatever its notes may say. */
function noteVerdict({ headlines, text }: Told, standing: Standing): Verdict {
  const {
    corrections: [correction],
    publicNote,
    isLive,
  } = standing
  if (!text.includes((isLive ? correction : publicNote) ?? '')) return wrong('note-missing')
  const trace = isLive ? null : tracesIn(headlines.join('\n'), standing)
  return trace ? wrong('still-there', trace) : RIGHT
}

function entryVerdict({ title, html, hash }: Entry, standing: Standing, origin: string): Verdict {
  if (hash !== null && hash !== standing.hash) return wrong('hash')
  if (title !== standing.content.title) return otherTitle(standing.content.title, title)
  if (html === null) return RIGHT
  const difference = missingIn(
    bodyParts(standing.content.body, origin),
    shownBody(readMarkup(html).children, origin),
  )
  return difference ? wrong('text', difference) : RIGHT
}
