import type { Content } from '#lib/document/content.ts'
import { isSafeHref } from '#lib/document/link.ts'
import { bodyParts, type Part, pictureParts, wholeAddress } from './body-parts.ts'
import { type Element, find, hasClass, type MarkupNode, textOf } from './read-markup.ts'
import { shownBody } from './shown-body.ts'

/** The parts of a report's page, each with what it has for its readers, in order. */
export type PageParts = Record<Place, Part[]>

export const places = [
  'kicker',
  'title',
  'subtitle',
  'byline',
  'source',
  'cover',
  'summary',
  'dateline',
  'body',
  'ai',
  'tags',
  'correction',
  'unknown',
] as const
export type Place = (typeof places)[number]

/** What stands before the facts of a reprint on its page; a test holds them to the page's words. */
export const LABELS = { source: '来源：', originalTitle: '原题：', originalAuthor: '作者：' } as const

const words = (kind: string, text: string): Part[] => (text === '' ? [] : [{ kind, text }])

/**
 * What a report's page ought to have for its readers: of the signed content everything but what only lists show, and of
 * the releases before, their notes of correction, the newest first.
 */
export function expectedParts(content: Content, corrections: readonly string[], origin: string): PageParts {
  const { source, cover } = content
  return {
    kicker: words('p', content.kicker),
    title: words('h1', content.title),
    subtitle: words('p', content.subtitle),
    byline: content.byline.map(({ role, name }) => ({
      kind: 'name',
      text: role ? `${role} ${name}` : name,
    })),
    source:
      source.kind === 'own'
        ? []
        : [
            ...words('name', source.name && LABELS.source + source.name),
            ...words('name', source.originalTitle && LABELS.originalTitle + source.originalTitle),
            ...words('name', source.author && LABELS.originalAuthor + source.author),
            ...words('link', source.url && isSafeHref(source.url) ? wholeAddress(source.url, origin) : ''),
          ],
    cover: cover ? pictureParts(cover) : [],
    summary: words('p', content.summary),
    dateline: words('p', content.dateline),
    body: bodyParts(content.body, origin),
    ai: words('p', content.ai),
    tags: content.tags.map((text) => ({ kind: 'tag', text })),
    correction: corrections.map((text) => ({ kind: 'p', text })),
    unknown: [],
  }
}

/** The element of a page that has the report. */
export const reportIn = (page: Element): Element | undefined =>
  find(page, (element) => element.name === 'article' && hasClass(element, 'report'))

/**
 * What a report's page has for its readers, read out of its markup. What the page says itself (times, length, labels,
 * signatures) is left out; whatever else stands there is `unknown`.
 */
export function shownParts(report: Element, origin: string): PageParts {
  const parts = Object.fromEntries(places.map((place) => [place, [] as Part[]])) as PageParts
  take(report.children, parts, origin)
  return parts
}

function take(nodes: MarkupNode[], parts: PageParts, origin: string): void {
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (node.trim() !== '') parts.unknown.push({ kind: 'stray', text: node })
    } else if (node.name === 'header') take(node.children, parts, origin)
    else takeElement(node, parts, origin)
  }
}

function takeElement(element: Element, parts: PageParts, origin: string): void {
  const { name } = element
  const is = (wanted: string) => hasClass(element, wanted)
  if (is('times') || is('reading') || is('credit')) return
  if (name === 'h1') parts.title.push({ kind: 'h1', text: textOf(element) })
  else if (is('byline')) parts.byline.push(...entries(element, 'name'))
  else if (is('source')) parts.source.push(...sourceIn(element, origin))
  else if (is('cover')) parts.cover.push(...shownBody(element.children, origin))
  else if (is('body')) takeBody(element, parts, origin)
  else if (is('tags')) parts.tags.push(...entries(element, 'tag'))
  else if (is('note')) parts[is('note-correction') ? 'correction' : 'ai'].push(...notesIn(element))
  else {
    const place = (['kicker', 'subtitle', 'summary'] as const).find(is) ?? 'unknown'
    parts[place].push({ kind: 'p', text: textOf(element) })
  }
}

function takeBody(element: Element, parts: PageParts, origin: string): void {
  const [dateline, ...more] = element.children.filter(
    (child) => typeof child !== 'string' && hasClass(child, 'dateline'),
  )
  if (dateline) parts.dateline.push({ kind: 'p', text: textOf(dateline) })
  const rest = element.children.filter((child) => child !== dateline)
  parts.body.push(...shownBody(rest, origin))
  if (more.length > 0) parts.unknown.push({ kind: 'p', text: more.map((each) => textOf(each)).join('') })
}

// Names and tags are each followed by a space.
function entries(element: Element, kind: string): Part[] {
  return element.children.map((child) => ({ kind, text: textOf(child).replace(/ $/, '') }))
}

function sourceIn(element: Element, origin: string): Part[] {
  return element.children.flatMap((child): Part[] => {
    if (typeof child !== 'string' && child.name === 'a')
      return [{ kind: 'link', text: wholeAddress(child.attributes.href ?? '', origin) }]
    return words('name', textOf(child).replace(/ $/, ''))
  })
}

// Under its label, and over the way to all corrections, a note has its words and nothing else.
function notesIn(section: Element): Part[] {
  return section.children
    .filter((child) => typeof child === 'string' || !(child.name === 'h2' || hasClass(child, 'note-more')))
    .map((note) => {
      const hasTime = find(note, ({ name }) => name === 'time') !== undefined
      const text = textOf(note, ({ name }) => name === 'time')
      return { kind: 'p', text: hasTime ? text.replace(/^ /, '') : text }
    })
}
