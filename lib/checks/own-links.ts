import type { Tree } from '#lib/document/compare/tree.ts'
import type { Content } from '#lib/document/content.ts'
import type { LinePath } from '#lib/document/style/lines-of.ts'
import type { RawFinding } from './finding.ts'
import { placed } from './passage.ts'
import { checks } from './schema.ts'

/** A link of the body to an article of this site. */
export type OwnLink = {
  articleId: number
  href: string
  path: LinePath
  text: string
  from: number
  to: number
}

/** The links of a body that lead to articles of this site, whose address is `siteUrl`. */
export function ownLinks({ body }: Content, siteUrl: string): OwnLink[] {
  return linksIn(body as Tree, ['body'], new URL(siteUrl).origin)
}

function linksIn(node: Tree, path: LinePath, origin: string): OwnLink[] {
  const children = node.content ?? []
  const text = children.map((child) => child.text ?? '\ufffc').join('')
  let offset = 0
  return children.flatMap((child, index) => {
    const from = offset
    offset += child.text?.length ?? 1
    if (child.text === undefined) return linksIn(child, [...path, 'content', index], origin)
    const link = child.marks?.find(({ type }) => type === 'link')
    const href = String(link?.attrs?.href ?? '')
    const articleId = link ? articleAt(href, origin) : null
    return articleId === null ? [] : [{ articleId, href, path, text, from, to: offset }]
  })
}

function articleAt(href: string, origin: string): number | null {
  if (!URL.canParse(href, origin)) return null
  const url = new URL(href, origin)
  const [, id] = /^\/article\/(\d{1,9})(?:\/|$)/.exec(url.pathname) ?? []
  return url.origin === origin && id ? Number(id) : null
}

/** The links that lead to articles which readers cannot open: none of the live ones, and not the article itself. */
export function checkOwnLinks(links: readonly OwnLink[], live: ReadonlySet<number>): RawFinding[] {
  return links
    .filter(({ articleId }) => !live.has(articleId))
    .map(({ href, path, text, from, to }) => ({
      ...{ check: 'own-link', severity: checks['own-link'], path },
      ...placed(text, from, to),
      said: { href },
      ...{ source: '', note: '' },
    }))
}
