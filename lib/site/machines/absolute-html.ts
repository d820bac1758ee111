/**
 * Markup of ours as it can stand elsewhere: paths of this site, and places on the page itself, become whole addresses.
 * `page` is the page's whole address. Reads attributes as React writes them: lower case, in double quotes that no text
 * between tags contains unescaped.
 */
export function absoluteHtml(html: string, page: string): string {
  const { origin } = new URL(page)
  return html
    .replace(
      / (href|src|poster)="(\/|#)/g,
      (_, name, first) => ` ${name}="${first === '#' ? page : origin}${first}`,
    )
    .replace(
      / srcset="([^"]*)"/gi,
      (_, set: string) => ` srcset="${set.replace(/(^|, )\//g, `$1${origin}/`)}"`,
    )
}
