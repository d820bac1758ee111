/** What an address of this site leads a reader to: what may or may not be there, a page that is always there, or nothing. */
export type OwnPlace =
  | { kind: 'article'; articleId: number }
  | { kind: 'channel' | 'tag'; name: string }
  | { kind: 'page' }
  | { kind: 'nothing' }

/** The pages of readers and machines that are there whatever is live (app/(site), app/api/v1). */
const PAGES =
  /^\/(?:|share\.png|corrections(?:\/atom\.xml)?|robots\.txt|(?:feed|atom|sitemap|news-sitemap)\.xml|feed\.json|sitemap\/[\w-]+\.xml|(?:media|site)\/[\w.-]+|api\/v1\/.+)$/

/** Where a path of this site leads; desk and previews are no places for readers. */
export function ownPlace(path: string): OwnPlace {
  const [, list = path] = /^(.*)\/before\/\d{1,10}$/.exec(path) ?? []
  const [, id] = /^\/article\/(\d{1,9})(?:\/[^/]+)?$/.exec(path) ?? []
  if (id) return { kind: 'article', articleId: Number(id) }
  const [, slug] = /^\/channel\/([^/]+)(?:\/(?:feed\.xml|atom\.xml|feed\.json))?$/.exec(list) ?? []
  if (slug) return { kind: 'channel', name: slug }
  const [, tag] = /^\/tag\/([^/]+)$/.exec(list) ?? []
  if (tag) return { kind: 'tag', name: decoded(tag) }
  return { kind: PAGES.test(list || '/') ? 'page' : 'nothing' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
