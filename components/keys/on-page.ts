import type { KeyId } from './key-map.ts'

/** Fields into which people write; a key pressed there is a letter. */
const WRITTEN_IN =
  'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"], ' +
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"])'

/** Layers that have keys of their own. */
const LAYERS = '[role="dialog"], [role="menu"], [role="listbox"]'

/** Whether keys pressed here belong to what the person writes in, or to a layer over the page. */
export function isTaken(target: EventTarget | null): boolean {
  // Most keys are letters of a text: where they go is known at once, and the page is looked through for the others alone.
  if (target instanceof Element && target.closest(`${WRITTEN_IN}, ${LAYERS}`)) return true
  return document.querySelector('[aria-modal="true"]') !== null
}

/** Focuses what the page has marked for this key, or presses it; what may not be pressed is focused, and says why. */
export function actOn(id: KeyId, does: 'focus' | 'click'): boolean {
  const place = document.querySelector<HTMLElement>(`#main [data-key="${id}"]`)
  if (!place) return false
  place.focus()
  if (does === 'click' && place.getAttribute('aria-disabled') !== 'true') place.click()
  return true
}

/** Moves the focus to the next or previous row of the page's lists; stays at either end. */
export function stepRow(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('#main [data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const row = at < 0 ? rows.at(by > 0 ? 0 : -1) : rows[at + by]
  row?.focus()
  row?.scrollIntoView?.({ block: 'nearest' })
  return rows.length > 0
}
