import type { Tree } from '#lib/document/compare/tree.ts'
import type { Content } from '#lib/document/content.ts'
import type { LinePath } from '#lib/document/style/lines-of.ts'
import type { RawFinding } from './finding.ts'
import { type OwnPlace, ownPlace } from './own-places.ts'
import { placed } from './passage.ts'
import { checks } from './schema.ts'

/** A link of the body to an address of this site, and the words that bear it. */
export type OwnLink = {
  place: OwnPlace
  href: string
  path: LinePath
  text: string
  from: number
  to: number
}

/** What readers can open: articles by number, channels by slug, tags. */
export type Open = {
  articles: ReadonlySet<number>
  channels: ReadonlySet<string>
  tags: ReadonlySet<string>
}

/** The links of a body that lead to this site, whose address is `siteUrl`. */
export function ownLinks({ body }: Content, siteUrl: string): OwnLink[] {
  return linksIn(body as Tree, ['body'], new URL(siteUrl))
}

function linksIn(node: Tree, path: LinePath, site: URL): OwnLink[] {
  const children = node.content ?? []
  const text = children.map((child) => child.text ?? '\ufffc').join('')
  let offset = 0
  return children.flatMap((child, index) => {
    const from = offset
    offset += child.text?.length ?? 1
    if (child.text === undefined) return linksIn(child, [...path, 'content', index], site)
    const link = child.marks?.find(({ type }) => type === 'link')
    const href = String(link?.attrs?.href ?? '')
    const place = link ? placeAt(href, site) : null
    return place === null ? [] : [{ place, href, path, text, from, to: offset }]
  })
}

function placeAt(href: string, site: URL): OwnPlace | null {
  if (!URL.canParse(href, site.origin)) return null
  const url = new URL(href, site.origin)
  return /^https?:$/.test(url.protocol) && url.host === site.host ? ownPlace(url.pathname) : null
}

/** The links that lead to what readers cannot open. */
export function checkOwnLinks(links: readonly OwnLink[], open: Open): RawFinding[] {
  return links
    .filter(({ place }) => !isOpen(place, open))
    .map(({ place, href, path, text, from, to }) => ({
      ...{ check: 'own-link', severity: checks['own-link'], path },
      ...placed(text, from, to),
      said: { href, to: place.kind },
      ...{ source: '', note: '' },
    }))
}

function isOpen(place: OwnPlace, { articles, channels, tags }: Open): boolean {
  if (place.kind === 'article') return articles.has(place.articleId)
  if (place.kind === 'channel') return channels.has(place.name)
  return place.kind === 'tag' ? tags.has(place.name) : place.kind === 'page'
}
