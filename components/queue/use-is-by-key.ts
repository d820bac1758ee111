import { type RefObject, useEffect, useRef } from 'react'

/** Whether the person's last press, anywhere on the page, was a key's and not a pointer's. */
export function useIsByKey(): RefObject<boolean> {
  const isByKey = useRef(false)
  useEffect(() => {
    const key = () => {
      isByKey.current = true
    }
    const pointer = () => {
      isByKey.current = false
    }
    document.addEventListener('keydown', key, true)
    document.addEventListener('pointerdown', pointer, true)
    return () => {
      document.removeEventListener('keydown', key, true)
      document.removeEventListener('pointerdown', pointer, true)
    }
  }, [])
  return isByKey
}
