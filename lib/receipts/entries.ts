import { type Element, elementsOf, find, readMarkup, textOf } from './read-markup.ts'

/** One entry of a feed or of a list of the API: where it leads, its title, and its text as HTML; null where a list has none. */
export type Entry = { addresses: string[]; title: string; html: string | null; hash: string | null }

/** The entries of a feed in any of its forms. */
export function feedEntries(body: string): Entry[] {
  if (body.startsWith('{')) {
    const { items = [] } = parsedJson<{ items?: JsonItem[] }>(body)
    return items.map(({ id = '', url = '', title = '', content_html = '' }) => ({
      ...{ addresses: [id, url], title, html: content_html, hash: null },
    }))
  }
  return [...elementsOf(readMarkup(body))].filter(isEntry).map((entry) => ({
    addresses: entry.children.flatMap((child) => {
      // RSS has its address as words, which end up beside the link that they are of.
      if (typeof child === 'string') return child.trim() === '' ? [] : child.trim()
      const { name, attributes } = child
      if (name === 'link') return attributes.rel === 'alternate' ? (attributes.href ?? '') : []
      return name === 'guid' || name === 'id' ? textOf(child) : []
    }),
    title: inner(entry, 'title'),
    html: inner(entry, 'content:encoded') || inner(entry, 'content'),
    hash: null,
  }))
}

const isEntry = ({ name }: Element) => name === 'item' || name === 'entry'

function inner(entry: Element, name: string): string {
  const found = entry.children.find((child) => typeof child !== 'string' && child.name === name)
  return found === undefined ? '' : textOf(found)
}

type JsonItem = { id?: string; url?: string; title?: string; content_html?: string }
type NewsItem = {
  uri?: string
  title?: string
  renditions?: { href?: string }[]
  bodies?: { value?: string }[]
  altIds?: { role?: string; value?: string }[]
}

/** The articles that an answer of the API has: one of its own, or those of a list. */
export function newsEntries(body: string): Entry[] {
  const answer = parsedJson<NewsItem & { items?: NewsItem[] }>(body)
  return (answer.items ?? (answer.uri ? [answer] : [])).map((item) => ({
    addresses: [item.uri ?? '', ...(item.renditions ?? []).map(({ href = '' }) => href)],
    title: item.title ?? '',
    html: item.bodies?.[0]?.value ?? null,
    hash: item.altIds?.find(({ role }) => role === 'sha256')?.value ?? null,
  }))
}

/** Where a page leads, apart from what the report on it leads to, which is that report's own affair. */
export function waysOut(html: string): string[] {
  const page = readMarkup(html)
  const report = find(page, ({ name }) => name === 'article')
  const own = new Set(report ? elementsOf(report) : [])
  return [...elementsOf(page)].flatMap((element) =>
    element.name === 'a' && !own.has(element) ? (element.attributes.href ?? []) : [],
  )
}

/** The addresses of a sitemap. */
export function sitemapEntries(body: string): string[] {
  return [...elementsOf(readMarkup(body))].filter(({ name }) => name === 'loc').map((loc) => textOf(loc))
}

/** What a body of JSON says; nothing where it is none. */
export function parsedJson<Value extends object>(body: string): Partial<Value> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Value) : {}
  } catch {
    return {}
  }
}
