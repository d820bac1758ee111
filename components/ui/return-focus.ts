import { type RefObject, useEffect, useState } from 'react'

/** What opened the last layer: one that takes the place of another goes back there too. */
let lastOpener: HTMLElement | null = null

/**
 * Brings the focus back when this layer is gone: to `returnTo`, else to where it was when the layer came; where that is
 * gone too, to the page's matter.
 */
export function useReturnFocus(returnTo?: RefObject<HTMLElement | null>): void {
  const [opener] = useState(openerNow)
  useEffect(() => {
    lastOpener = opener
    return () => {
      const back = returnTo?.current ?? opener
      // By then a layer that follows this one has taken the focus, or nobody has.
      requestAnimationFrame(() => giveFocus(back))
    }
  }, [opener, returnTo])
}

function openerNow(): HTMLElement | null {
  if (typeof document === 'undefined') return null
  const active = document.activeElement
  if (!(active instanceof HTMLElement)) return null
  return active.closest('[role="dialog"]') ? lastOpener : active
}

function giveFocus(opener: HTMLElement | null): void {
  const active = document.activeElement
  if (active && active !== document.body) return
  const back = opener?.isConnected && opener !== document.body ? opener : document.getElementById('main')
  back?.focus({ preventScroll: true })
}
