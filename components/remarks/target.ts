import { findInLines } from '#lib/document/anchor/find-words.ts'
import type { AnchorSpan, Span } from '#lib/document/anchor/span.ts'
import type { Target } from './composer.tsx'
import { elementAt, linesOn, placeAround, spansIn } from './dom-spans.ts'

const AROUND = 32

/**
 * What the person means on the page: the words they have marked, the part in which they have marked something else (a
 * caption, a pull quote), the part that has the focus, or the whole article.
 */
export function targetOn(text: HTMLElement): Target {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  const marked = range && text.contains(range.commonAncestorContainer) ? spansIn(text, range) : []
  if (marked.length > 0) return { spans: marked.map((span) => withWords(text, span)) }
  const isMarked = range && !range.collapsed && text.contains(range.commonAncestorContainer)
  const around = isMarked ? placeAround(range.startContainer) : null
  const focused = text.contains(document.activeElement) ? placeAround(document.activeElement) : null
  const place = around ?? focused
  return { spans: place ? [{ ...place, quote: '', before: '', after: '' }] : [] }
}

/** The same words in the text that stands on the page now. */
export function stillMeant(text: HTMLElement, { spans }: Target): Target {
  const lines = linesOn(text)
  const found = spans.flatMap((span) => {
    if (span.from === undefined) return elementAt(text, span.at) ? span : []
    const place = findInLines(lines, span)
    return place ? withWords(text, place) : []
  })
  return found.length === spans.length ? { spans: found } : { spans: found, isGone: true }
}

function withWords(text: HTMLElement, { at, from = 0, to = 0 }: Span): AnchorSpan {
  const line = linesOn(text).find((each) => each.at === at)?.text ?? ''
  return {
    ...{ at, from, to, quote: line.slice(from, to) },
    before: line.slice(Math.max(0, from - AROUND), from),
    after: line.slice(to, to + AROUND),
  }
}
