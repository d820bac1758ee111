/** Longest address of a link, in UTF-16 code units: what browsers and feeds are sure to take. */
export const MAX_HREF_LENGTH = 2048

// A browser drops tabs and newlines inside an address and reads `\` as `/`, so neither may stand in one.
const NEVER_IN_AN_ADDRESS = /[\s\p{Cc}\p{Cf}\p{Surrogate}\\<>"`]/u

/**
 * Whether a link may lead there: `http:`, `https:` (with a host, without a name and password), `mailto:`, or a path of
 * this site (`/article/12`). Everything else is refused, `javascript:`, `data:` and `//host` included.
 */
export function isSafeHref(href: string): boolean {
  if (href.length > MAX_HREF_LENGTH || NEVER_IN_AN_ADDRESS.test(href)) return false
  if (href.startsWith('/')) return !href.startsWith('//')
  if (/^mailto:/i.test(href)) return /^mailto:[^@?]+@[^@?]+(\?.*)?$/i.test(href)
  return isWebAddress(href)
}

/** Whether this is a complete `http:` or `https:` address without a name and password in it. */
export function isWebAddress(href: string): boolean {
  if (href.length > MAX_HREF_LENGTH || NEVER_IN_AN_ADDRESS.test(href)) return false
  if (!/^https?:\/\/[^/]/i.test(href) || !URL.canParse(href)) return false
  const { username, password } = new URL(href)
  return username === '' && password === ''
}

/** Whether a link leaves this site, and so gets `rel`. */
export function isExternalHref(href: string): boolean {
  return /^https?:/i.test(href)
}
