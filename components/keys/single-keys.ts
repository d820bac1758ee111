import { useSyncExternalStore } from 'react'

const PLACE = 'sanshen.single-keys'
const changed = 'sanshen:single-keys'

/** Whether single keys act on this device; where nothing can be kept they do. */
export function singleKeysAct(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off'
  } catch {
    return true
  }
}

/** Switches single keys on or off on this device (WCAG 2.1.4). */
export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(PLACE)
    else localStorage.setItem(PLACE, 'off')
  } catch {
    // A browser that keeps nothing keeps the keys on.
  }
  dispatchEvent(new Event(changed))
}

/** The same for a component that shows it. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(listen, singleKeysAct, () => true)
}

function listen(notify: () => void): () => void {
  addEventListener(changed, notify)
  addEventListener('storage', notify)
  return () => {
    removeEventListener(changed, notify)
    removeEventListener('storage', notify)
  }
}
