const OF_A_PREVIEW = [
  // Its address opens it, so nothing that the page leads to may learn it.
  ['referrer-policy', 'no-referrer'],
  ['x-robots-tag', 'noindex, nofollow, noarchive'],
  ['cache-control', 'private, no-store'],
] as const

const OF_A_FRAME = [['x-frame-options', 'SAMEORIGIN']] as const

/**
 * The headers by which a few addresses differ from all others. Next takes them as they are, and nothing that a page says
 * replaces them: so they hold for what fails before a page is asked, too. `url` can be decoded.
 */
export function ownHeaders(url: string): readonly (readonly [string, string])[] {
  const path = decodeURIComponent(url.split('?', 1)[0] as string)
  if (path.startsWith('/preview/')) return OF_A_PREVIEW
  if (/^\/api\/desk\/articles\/\d+\/preview\/(?:document|list)$/.test(path)) return OF_A_FRAME
  return []
}
