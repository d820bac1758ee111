/** A page that is never shown: nothing in it runs, and nothing of it is fetched. */
export function parsed(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body
}
