/**
 * The versions (rows of site_version) that the document at `path` is made from, or null when the path is no cacheable
 * document and goes straight to Next. A release raises its article and `lists`; a takedown or a setting raises `site`,
 * on which every page with the masthead depends.
 */
export function dependencies(path: string): string[] | null {
  if (/^\/site\/[\w-]{12}\.css$/.test(path)) return []
  // A picture is there while an article that shows it is live: a release may bring or replace one, a takedown takes it.
  if (/^\/media\/[0-9a-f]{64}-[1-9]\d{0,3}\.(avif|webp)$/.test(path)) return ['lists', 'site']
  if (path === '/' || /^\/channel\/[a-z0-9-]{1,60}$/.test(path)) return ['lists', 'site']
  const article = /^\/article\/([1-9]\d{0,9})$/.exec(path)
  return article ? [`article:${article[1]}`, 'site'] : null
}
