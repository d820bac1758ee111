import { useEffect, useRef, useState } from 'react'

/** Writing with nothing around it: the frame fills the window, until Escape or the button brings the rest back. */
export function useFullScreen() {
  const frame = useRef<HTMLDivElement>(null)
  const [isFull, setFull] = useState(false)
  useEffect(() => {
    if (!isFull) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) setFull(false)
    }
    document.documentElement.style.overflow = 'hidden'
    addEventListener('keydown', onKey)
    return () => {
      document.documentElement.style.overflow = ''
      removeEventListener('keydown', onKey)
    }
  }, [isFull])
  return { frame, isFull, toggle: () => setFull((full) => !full) }
}
