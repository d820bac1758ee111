/** What a document is made from: it is outdated at once when a version of `names` is raised, within a minute for `slowly`. */
export type Dependencies = { names: string[]; slowly: string[] }

const UNCHANGING: Dependencies = { names: [], slowly: [] }
const LISTS: Dependencies = { names: ['lists', 'site'], slowly: [] }

/**
 * The versions (rows of site_version) that the document at `path` is made from, or null when the path is no cacheable
 * document and goes straight to Next. A release raises its article and `lists`; a takedown or a setting raises `site`,
 * on which every page with the masthead depends. Each page has one spelling of its path, so that hostile ones keep nothing.
 */
export function dependencies(path: string): Dependencies | null {
  if (/^\/site\/(?:(?:early|page)\.[\w-]{12}\.js|[\w-]{12}\.css)$/.test(path)) return UNCHANGING
  if (path === '/robots.txt') return UNCHANGING
  // A picture is there while an article that shows it is live: a release may bring or replace one, a takedown takes it.
  if (/^\/media\/[0-9a-f]{64}-[1-9]\d{0,3}\.(avif|webp)$/.test(path)) return LISTS
  const drawn = /^\/article\/([1-9]\d{0,9})\/share\.png$/.exec(path)
  if (drawn) return { names: [`article:${drawn[1]}`, 'site'], slowly: [] }
  if (path === '/share.png') return { names: ['site'], slowly: [] }
  const asked = /^\/api\/v1\/articles\/([1-9]\d{0,9})$/.exec(path)
  if (asked) return { names: [`article:${asked[1]}`, 'site'], slowly: [] }
  if (/^\/api\/v1\/(?:channels|openapi\.json)$/.test(path)) return { names: ['site'], slowly: [] }
  if (/^\/api\/v1(?:\/channels\/[a-z0-9-]{1,60})?\/articles(?:\/before\/[1-9]\d{0,9})?$/.test(path))
    return LISTS
  const article = /^\/article\/([1-9]\d{0,9})(?:\/[a-z0-9-]{1,60})?$/.exec(path)
  // What is related and what is new stands beside an article: a minute old at most, and never across a takedown.
  if (article) return { names: [`article:${article[1]}`, 'site'], slowly: ['lists'] }
  if (/^(?:\/channel\/[a-z0-9-]{1,60})?\/(?:feed\.xml|atom\.xml|feed\.json)$/.test(path)) return LISTS
  if (/^\/(?:sitemap|news-sitemap|sitemap\/(?:pages|[1-9]\d{0,5}))\.xml$/.test(path)) return LISTS
  if (/^\/corrections(?:\/before\/[1-9]\d{0,9}|\/atom\.xml)?$/.test(path)) return LISTS
  const [, list = path] = /^(.*)\/before\/[1-9]\d{0,9}$/.exec(path) ?? []
  if (list === '/' || (list === '' && path !== '')) return LISTS
  if (/^\/channel\/[a-z0-9-]{1,60}$/.test(list)) return LISTS
  const tag = /^\/tag\/([^/]{1,240})$/.exec(list)?.[1]
  return tag !== undefined && isCanonical(tag) ? LISTS : null
}

/**
 * Whether an address is answered to whoever asks, as they ask: the desk, what signs in, previews, machines' doors, and
 * clips, of which each player asks for the part that it is about to play. Everything else is for readers and the same for
 * all, kept or not (deploy/nginx.conf draws the same line).
 */
export function isPersonal(path: string): boolean {
  return /^\/(?:(?:desk|sign-in|preview|api|_next|healthz|readyz)(?:\/|$)|media\/[0-9a-f]{64}\.)/.test(path)
}

/** Whether a part of a path is written as an address of ours would write it. */
function isCanonical(part: string): boolean {
  try {
    return encodeURIComponent(decodeURIComponent(part)) === part
  } catch {
    return false
  }
}
