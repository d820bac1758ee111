/**
 * A page that is never shown: nothing in it runs, and nothing of it is fetched. Its `<base>` is taken out beforehand: a
 * browser reports that to the policy of the page around it even here.
 */
export function parsed(html: string): Element {
  return new DOMParser().parseFromString(html.replace(/<base\b/gi, '<x-base'), 'text/html').body
}
