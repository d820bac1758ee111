import type { AnchorSpan, Span } from '#lib/document/anchor/span.ts'
import { fieldOf, selectInField } from '../field-place.ts'

/**
 * Brings somebody to the field that a remark is about: its words are selected where they still stand, else the whole; a
 * field that is no line of text is shown by its mark. False for what stands in the body.
 */
export function showField(span: Span | undefined, meant: AnchorSpan | undefined): boolean {
  const at = span?.at ?? meant?.at
  if (at === undefined || at.startsWith('body')) return false
  const field = fieldOf(at)
  if (field) {
    const { from = 0, to = field.value.length } = span ?? {}
    const quote = meant?.quote ?? ''
    const isThere = quote === '' || field.value.slice(from, to) === quote
    const found = isThere ? from : field.value.indexOf(quote)
    if (found < 0) selectInField(at, 0, field.value.length)
    else selectInField(at, found, isThere ? to : found + quote.length)
    return true
  }
  const mark = document.querySelector<HTMLElement>(`[data-remarked-field="${at}"]`)
  mark?.scrollIntoView({ block: 'center' })
  mark?.focus({ preventScroll: true })
  return mark !== null
}
