/** Where a person goes after signing in when nothing better is known. */
export const DESK = '/desk'

const HERE = 'http://here.invalid'

/**
 * The path inside this site that `to` asks for, or the desk when it asks for anything else: another origin, a
 * scheme, `//host` in any disguise that a browser would follow, the sign-in page itself, or a machine address.
 */
export function returnPath(to: unknown): string {
  if (typeof to !== 'string' || to.length > 2000 || !to.startsWith('/')) return DESK
  const url = URL.parse(to, HERE)
  if (url?.origin !== HERE || url.pathname.startsWith('//')) return DESK
  if (/^\/(sign-in|api)(\/|$)/.test(url.pathname)) return DESK
  return `${url.pathname}${url.search}${url.hash}`
}
