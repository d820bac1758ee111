import type { MachineFinding } from '#lib/checks/finding.ts'

const NAME = 'machine-finding'

/** What is needed to find words on the page again. */
type Sought = Pick<MachineFinding, 'path' | 'from' | 'to' | 'found' | 'before' | 'after' | 'said'>

/**
 * Brings somebody to the words of a finding: they come into sight and are marked, in a field of the editor or in the
 * article as it is read. Gives whether they were found.
 */
export function showWords(finding: Sought): boolean {
  const { path, from, to, said } = finding
  const field =
    path.length === 1 ? document.querySelector<Field>(`[data-title-field="${String(path[0])}"]`) : null
  if (field) {
    field.focus({ preventScroll: true })
    field.setSelectionRange(from, to)
    return inSight(field)
  }
  const root = document.querySelector('main article, main [contenteditable]')
  if (!root) return false
  const range = rangeOf(root, finding)
  if (range) {
    mark(range)
    return inSight(range.startContainer.parentElement ?? root)
  }
  const picture = said.sha256 ? root.querySelector(`[src*="${said.sha256}"]`) : null
  return picture ? inSight(picture) : false
}

type Field = HTMLInputElement | HTMLTextAreaElement

function inSight(element: Element): boolean {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  return true
}

/** Where the words stand under an element, told by those around them; without these, where they stand first. */
export function rangeOf(root: Element, { before, found, after }: Pick<Sought, 'before' | 'found' | 'after'>) {
  if (found === '') return null
  const nodes: Text[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  const text = nodes.map(({ data }) => data).join('')
  // What is not text has a place in the finding's line, and none here.
  const plain = (words: string) => words.replaceAll('\ufffc', '')
  const [left, words] = [plain(before), plain(found)]
  const whole = text.indexOf(left + words + plain(after))
  const at = whole >= 0 ? whole + left.length : text.indexOf(words)
  if (at < 0) return null
  const range = document.createRange()
  place(nodes, at, (node, offset) => range.setStart(node, offset))
  place(nodes, at + words.length, (node, offset) => range.setEnd(node, offset))
  return range
}

function place(nodes: Text[], at: number, set: (node: Text, offset: number) => void): void {
  let rest = at
  for (const node of nodes) {
    if (rest <= node.length) {
      set(node, rest)
      return
    }
    rest -= node.length
  }
}

// A highlight changes nothing of the page, so an editor is not disturbed; a browser without them selects the words.
function mark(range: Range): void {
  if (typeof Highlight !== 'undefined' && CSS.highlights) CSS.highlights.set(NAME, new Highlight(range))
  else
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    )
}
