const STOP = '\u{e0ff}'
const HANDLER = /([\s"'/]o)(n[a-z]+\s*=)/gi

/** How deep tables stand in one another on any page that somebody made, and how much of a page one paste may be, in characters. */
const DEEPEST_TABLE = 100
const LONGEST = 50_000_000

/**
 * Whether a page is made so that reading it would hold up the window: a browser's own parser takes the longer for each
 * table the more of them are open. Told from its markup alone, in one pass.
 */
export function isTooDeep(html: string): boolean {
  if (html.length > LONGEST) return true
  let depth = 0
  for (const [, end] of html.matchAll(/<(\/?)table\b/gi)) {
    depth = Math.max(0, depth + (end ? -1 : 1))
    if (depth > DEEPEST_TABLE) return true
  }
  return false
}

/**
 * A page that is never shown: nothing in it runs, and nothing of it is fetched. Its `<base>` and the names of its
 * handlers are made harmless beforehand: a browser reports both to the policy of the page around it even here.
 */
export function parsed(html: string): Element {
  const inert = html.replace(/<base\b/gi, '<x-base').replace(HANDLER, `$1${STOP}$2`)
  const { body } = new DOMParser().parseFromString(inert, 'text/html')
  if (inert.includes(STOP)) giveWordsBack(body)
  return body
}

// A report about web pages may well speak of `onclick=`.
function giveWordsBack(body: Element): void {
  const words = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const { currentNode: node } = words
    if (node.nodeValue?.includes(STOP)) node.nodeValue = node.nodeValue.replaceAll(STOP, '')
  }
}
