import type { KeyboardEvent } from 'react'

/** Leaves a panel over the text by Escape, which then means nothing more to what stands around it. */
export function byEscape(leave: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    leave()
  }
}
