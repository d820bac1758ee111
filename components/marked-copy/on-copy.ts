/** Reads the marks of these hands as done: what they brought is plain, what they took is not there. */
export function quieten(copy: HTMLElement, off: readonly number[]): void {
  for (const mark of copy.querySelectorAll('[data-hand]')) {
    mark.toggleAttribute('data-quiet', off.includes(Number(mark.getAttribute('data-hand'))))
  }
}

/** Where one stops who walks from change to change, in the order of reading; not at what is hidden. */
export function stopsIn(copy: HTMLElement): HTMLElement[] {
  return [...copy.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (stop) =>
      !stop.hasAttribute('data-quiet') &&
      !stop.parentElement?.closest('del[data-quiet], [data-state="removed"][data-quiet]'),
  )
}

/** Has the address say whose marks are shown, so that a reload shows the same; null for all. */
export function keepInAddress(shown: readonly number[] | null): void {
  const address = new URL(window.location.href)
  if (shown === null) address.searchParams.delete('hands')
  else address.searchParams.set('hands', shown.join('.') || '0')
  window.history.replaceState(null, '', address)
}
