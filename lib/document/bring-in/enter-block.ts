import { fakeItem, fakeQuote } from './fake-list.ts'
import { plainLine } from './line.ts'
import { endList, type Reading } from './reading.ts'
import { count } from './report.ts'
import { headingLevel, isQuote, readFakeItem } from './word.ts'

/** Elements that are no part of a line. */
export const BLOCKS = new Set(
  'p div section article main header footer aside nav h1 h2 h3 h4 h5 h6 ul ol li blockquote pre address figure figcaption table caption thead tbody tfoot tr td th dl dt dd details summary fieldset legend form center hgroup'.split(
    ' ',
  ),
)

/** Enters an element that begins a line of its own, or a frame around lines. */
export function enterBlock(reading: Reading, element: Element, tag: string, style: string): () => void {
  const { build, report } = reading
  const before = build.made
  reading.hasBlocks = true
  const inside = openBlock(reading, element, tag, style)
  return () => {
    inside()
    build.endLine()
    if (build.made === before && isEmpty(element, tag) && build.frame() !== 'tableCell')
      count(report, 'empty')
  }
}

const isEmpty = (element: Element, tag: string) =>
  /^(p|h[1-6])$/.test(tag) ||
  (/^(div|section)$/.test(tag) &&
    element.childElementCount === 1 &&
    element.firstElementChild?.localName === 'br')

function openBlock(reading: Reading, element: Element, tag: string, style: string): () => void {
  const { build } = reading
  const item = tag === 'p' ? readFakeItem(element, style) : null
  const level = headingLevel(element, tag, style)
  if (item && !level) return fakeItem(reading, item)
  if (tag === 'p' && isQuote(element)) return fakeQuote(reading)
  endList(reading)
  const close = openFrame(reading, element, tag)
  if (close) return closing(reading, close)
  if (level) return closing(reading, build.heading(level))
  build.endLine()
  return () => endList(reading)
}

function closing(reading: Reading, close: () => void): () => void {
  return () => {
    endList(reading)
    close()
  }
}

function openFrame({ build }: Reading, element: Element, tag: string): (() => void) | null {
  switch (tag) {
    case 'ul':
      return build.open('bulletList')
    case 'ol':
      return build.open('orderedList', { start: startOf(element) })
    case 'li':
      return build.open('listItem')
    case 'blockquote':
      return build.open('blockquote')
    case 'table': {
      const isOurs = element.hasAttribute('data-caption')
      if (!isOurs && isLayout(element)) return null
      return build.open('table', { caption: tableCaption(element) }, { isOurs })
    }
    case 'tr':
      return build.open('tableRow')
    case 'td':
    case 'th':
      return build.open('tableCell', undefined, { cell: cellOf(element, tag) })
    default:
      return null
  }
}

function cellOf(element: Element, tag: string) {
  return {
    header: tag === 'th' || element.closest('thead, table')?.localName === 'thead',
    colspan: Math.max(1, span(element, 'colspan')),
    rowspan: span(element, 'rowspan'),
    content: [],
  }
}

function span(element: Element, name: string): number {
  const asked = Number.parseInt(element.getAttribute(name) ?? '1', 10)
  return asked >= 0 ? Math.min(asked, 1_000) : 1
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10)
  return start >= 0 && start < 1_000_000 ? start : 1
}

/** A table that only puts things in their places on a page: of one cell, or with most of its words in tables of its own. */
function isLayout(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return true
  if (table.querySelectorAll('td, th').length < 2) return true
  const within = [...table.querySelectorAll('table')]
  // Nobody makes figures stand so deep; and each level would be read once more.
  if (within.some((each) => each.querySelector('table'))) return true
  return 2 * wordsIn(within) > wordsIn([table])
}

const wordsIn = (tables: Element[]) =>
  tables.reduce((sum, table) => sum + plainLine(table.textContent ?? '').length, 0)

function tableCaption(table: Element): string {
  const words = table.getAttribute('data-caption') ?? table.querySelector('caption')?.textContent ?? ''
  const line = plainLine(words)
  return [...line].length <= 200 ? line : ''
}
