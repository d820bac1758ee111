import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether this page's controls already listen. Until then they are off: what is typed or pressed earlier would be lost. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
