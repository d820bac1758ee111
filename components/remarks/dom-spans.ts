import type { ContentLine } from '#lib/document/anchor/content-lines.ts'
import { NOTE } from '#lib/document/anchor/line-text.ts'
import type { Span } from '#lib/document/anchor/span.ts'

/** A part of the article on the page that can be pointed at: `data-at` says which, `data-line` that it is a line of text. */
const PLACED = '[data-at]'
const LINE = '[data-at][data-line]'

/** What is marked on the page as spans of the text: the words of each line in it, none where nothing is marked. */
export function spansIn(root: HTMLElement, range: Range): Span[] {
  if (range.collapsed) return []
  return [...root.querySelectorAll<HTMLElement>(LINE)].flatMap((line) => {
    if (!range.intersectsNode(line)) return []
    const from = contains(line, range.startContainer)
      ? unitsUntil(line, range.startContainer, range.startOffset)
      : 0
    const to = contains(line, range.endContainer)
      ? unitsUntil(line, range.endContainer, range.endOffset)
      : unitsOf(line).length
    return from < to ? [{ at: atOf(line), from, to }] : []
  })
}

/** The part of the article in which a node of the page stands, as a whole: a picture, a table, a line, a field. */
export function placeAround(node: Node | null): Span | null {
  const element = node instanceof Element ? node : node?.parentElement
  const place = element?.closest<HTMLElement>(PLACED)
  return place ? { at: atOf(place) } : null
}

/** A span as a range of the page; null where it is not on the page. */
export function rangeOf(root: HTMLElement, { at, from, to }: Span): Range | null {
  const place = elementAt(root, at)
  if (!place) return null
  const range = document.createRange()
  range.selectNodeContents(place)
  if (from === undefined || to === undefined) return range
  const [start, end] = [pointAt(place, from, false), pointAt(place, to, true)]
  if (!start || !end) return null
  range.setStart(...start)
  range.setEnd(...end)
  return range
}

/** The element that is one part of the article. */
export function elementAt(root: HTMLElement, at: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-at="${CSS.escape(at)}"]`)
}

/** Every line of the text on the page, to find words in. */
export function linesOn(root: HTMLElement): ContentLine[] {
  return [...root.querySelectorAll<HTMLElement>(LINE)].map((line) => ({
    at: atOf(line),
    text: unitsOf(line),
  }))
}

/** What can be pointed at as a whole: `words` begin it, and `line` is its text where it is a line of nothing but text. */
export type PointedPlace = { at: string; words: string; line: string | null }

/** Everything on the page that can be pointed at as a whole, in reading order. */
export function placesOn(root: HTMLElement): PointedPlace[] {
  return [...root.querySelectorAll<HTMLElement>(PLACED)].map((place) => {
    const text = place.matches(LINE) ? unitsOf(place) : ''
    return {
      at: atOf(place),
      words: (place.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24),
      line: text === '' || text.includes(NOTE) || text.includes('\n') ? null : text,
    }
  })
}

const atOf = (element: HTMLElement) => element.dataset.at ?? ''

const contains = (line: HTMLElement, node: Node) => line === node || line.contains(node)

// A break and a note count one, as in the text itself.
type Unit = { node: Node; start: number; size: number }

function unitsIn(line: Node): Unit[] {
  const units: Unit[] = []
  let start = 0
  const add = (node: Node, size: number) => {
    units.push({ node, start, size })
    start += size
  }
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) add(node, node.textContent?.length ?? 0)
    else if (isNote(node) || node.nodeName === 'BR') add(node, 1)
    else for (const child of node.childNodes) walk(child)
  }
  walk(line)
  return units
}

const isNote = (node: Node) => node instanceof Element && node.classList.contains('note-number')

function unitsOf(line: Node): string {
  return unitsIn(line)
    .map(({ node }) => (isNote(node) ? NOTE : node.nodeName === 'BR' ? '\n' : (node.textContent ?? '')))
    .join('')
}

/** How many units of a line stand before a point of the page within it. */
function unitsUntil(line: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.setStart(line, 0)
  range.setEnd(node, offset)
  return unitsOf(range.cloneContents()).length
}

function pointAt(line: HTMLElement, offset: number, isEnd: boolean): [Node, number] | null {
  for (const { node, start, size } of unitsIn(line)) {
    const isHere = isEnd ? offset > start && offset <= start + size : offset >= start && offset < start + size
    if (!isHere) continue
    if (node.nodeType === Node.TEXT_NODE) return [node, offset - start]
    const parent = node.parentNode
    if (!parent) return null
    return [parent, [...parent.childNodes].indexOf(node as ChildNode) + (isEnd ? 1 : 0)]
  }
  return null
}
