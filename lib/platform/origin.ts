/** What a request says about where it comes from. `siteUrl` is the SITE_URL setting. */
export type RequestOrigin = {
  method: string
  host: string | null
  origin: string | null
  secFetchSite: string | null
  siteUrl: string
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something, judged by where it comes from: reading always may; a mutation must say
 * that it comes from this very origin, and a browser that says nothing at all is refused.
 * Behind a proxy the Host header may be an inner one, so SITE_URL's origin counts as ours too.
 */
export function sameOrigin({ method, host, origin, secFetchSite, siteUrl }: RequestOrigin): boolean {
  if (READING.has(method.toUpperCase())) return true
  if (secFetchSite !== null && secFetchSite !== 'same-origin') return false
  if (origin === null) return secFetchSite === 'same-origin'
  const from = webOrigin(origin)
  if (from === null) return false
  return from.origin === webOrigin(siteUrl)?.origin || (host !== null && from.host === host.toLowerCase())
}

function webOrigin(text: string): URL | null {
  const url = URL.parse(text)
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}
