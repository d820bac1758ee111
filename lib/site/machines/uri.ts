/** An http address as RFC 3986 writes it: browsers take, and URL keeps, characters that no URI may have. */
export function uriOf(address: string): string {
  const { origin, pathname, search, hash } = new URL(address)
  const fragment = hash.slice(1)
  return `${origin}${written(pathname)}${written(search)}${fragment && `#${written(fragment).replaceAll('#', '%23')}`}`
}

const written = (part: string) =>
  part.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
