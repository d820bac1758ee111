import { useEffect, useEffectEvent } from 'react'

/** Runs every `everyMs` milliseconds while the page is before the person's eyes, and as they come back to it. */
export function useWhileLooking(isOn: boolean, everyMs: number, run: () => void): void {
  const tick = useEffectEvent(() => {
    if (document.visibilityState === 'visible') run()
  })
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => tick(), everyMs)
    const look = () => tick()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isOn, everyMs])
}
