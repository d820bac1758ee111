/** Does something once the frame that is due next has been painted: the letter first, then what is said of it. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}
