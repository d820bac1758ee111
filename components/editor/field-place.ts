/** A field of the editor outside the body, as it marks itself by `data-title-field`. */
type Field = HTMLInputElement | HTMLTextAreaElement

/** The field of this name on the page; null where it is not shown. */
export function fieldOf(name: string): Field | null {
  return document.querySelector<Field>(`:is(input, textarea)[data-title-field="${name}"]`)
}

/** Selects words in a field and shows them. Whoever looks for words keeps the keys, and sees them all the same. */
export function selectInField(name: string, from: number, to: number, { focus = true } = {}): void {
  const field = fieldOf(name)
  if (!field) return
  if (focus) field.focus({ preventScroll: true })
  field.setSelectionRange(from, to)
  field.scrollIntoView({ block: 'center' })
}

/**
 * Writes over words in a field as if they were typed, so that the field's own undo takes it back in one step, and
 * whoever listens to the field hears of it.
 */
export function typeInField(name: string, from: number, to: number, words: string): void {
  const field = fieldOf(name)
  if (!field || field.readOnly) return
  selectInField(name, from, to)
  if (from < to || words !== '') {
    const isDone =
      words === '' ? document.execCommand?.('delete') : document.execCommand?.('insertText', false, words)
    if (isDone) return
  }
  write(field, field.value.slice(0, from) + words + field.value.slice(to))
  field.setSelectionRange(from + words.length, from + words.length)
}

/** Puts other words in a field without going there: who listens to it hears of them. False where it may not be written on. */
export function putInField(name: string, words: string): boolean {
  const field = fieldOf(name)
  if (!field || field.readOnly) return false
  write(field, words)
  return true
}

function write(field: Field, value: string): void {
  // React looks at the element's own setter to know what was typed.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
