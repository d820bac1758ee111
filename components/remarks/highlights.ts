import { useEffect } from 'react'
import type { Span } from '#lib/document/anchor/span.ts'
import { elementAt, rangeOf } from './dom-spans.ts'

/** How a place of the text is marked: somebody remarked on it, that remark is the one looked at, or one is being written. */
export type Look = 'remark' | 'remark-now' | 'remark-new'
const LOOKS: readonly Look[] = ['remark', 'remark-now', 'remark-new']

export type MarkedSpan = Span & { look: Look }

/**
 * Marks places of the text on the page without touching its words: the browser paints ranges (CSS highlights), and
 * whole blocks carry an attribute. Where a browser paints none, the remarks beside the text still say where they stand.
 */
export function useHighlights(text: HTMLElement | null, spans: readonly MarkedSpan[]): void {
  const key = JSON.stringify(spans)
  useEffect(() => {
    if (!text) return
    const marked = JSON.parse(key) as MarkedSpan[]
    const painted = 'highlights' in CSS ? CSS.highlights : null
    for (const look of LOOKS) {
      const ranges = marked
        .filter((span) => span.look === look && span.from !== undefined)
        .flatMap((span) => rangeOf(text, span) ?? [])
      const highlight = painted && ranges.length > 0 ? new Highlight(...ranges) : null
      if (highlight) highlight.priority = LOOKS.indexOf(look)
      if (highlight) painted?.set(look, highlight)
      else painted?.delete(look)
    }
    const blocks = marked.filter(({ from }) => from === undefined)
    for (const { at, look } of blocks) elementAt(text, at)?.setAttribute('data-remarked', look)
    return () => {
      for (const look of LOOKS) painted?.delete(look)
      for (const { at } of blocks) elementAt(text, at)?.removeAttribute('data-remarked')
    }
  }, [text, key])
}
