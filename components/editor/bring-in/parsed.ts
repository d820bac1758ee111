const STOP = '\u{e0ff}'
const HANDLER = /([\s"'/]o)(n[a-z]+\s*=)/gi

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
