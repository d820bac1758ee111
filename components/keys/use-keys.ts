import { useEffect, useEffectEvent, useRef } from 'react'
import { useGo } from '#components/going/going.tsx'
import { addressFor, type Deed, type KeyEntry } from './key-map.ts'
import { actOn, isTaken, stepRow } from './on-page.ts'
import { isPrefix, isSingle, keyOf, readPress } from './read-press.ts'
import { singleKeysAct } from './single-keys.ts'

/** How long the first of two presses waits for the second. */
const SEQUENCE_MS = 1_500

type Layer = Extract<Deed, { open: string }>['open']

/** Carries out the map of keys on this page: for rooms that are the person's, and with `open` for the shell's layers. */
export function useKeys(rooms: readonly string[], open: (layer: Layer) => void): void {
  const goTo = useGo()
  const begun = useRef({ press: '', at: 0 })

  const carryOut = ({ id, does }: KeyEntry): boolean => {
    if ('open' in does) open(does.open)
    else if ('step' in does) return stepRow(does.step)
    else if ('focus' in does) return actOn(id, 'focus')
    else if ('click' in does) return actOn(id, 'click')
    else if ('go' in does) {
      const address = addressFor(does.go, rooms)
      if (!address) return false
      goTo(address)
    } else return false
    return true
  }

  const hear = useEffectEvent((event: KeyboardEvent) => {
    const press = readPress(event)
    if (press === null) return
    const { press: first, at } = begun.current
    begun.current = { press: '', at: 0 }
    if (!press.startsWith('mod+') && (isTaken(event.target) || !singleKeysAct())) return
    const isSecond = first !== '' && event.timeStamp - at < SEQUENCE_MS
    const key = (isSecond ? keyOf([first, press]) : undefined) ?? keyOf([press])
    if (!key) {
      if (isPrefix(press)) begun.current = { press, at: event.timeStamp }
      return
    }
    // A key that is held down moves through rows and does nothing else again.
    if (event.repeat && !('step' in key.does)) return
    if (!isSingle(key) && document.querySelector('[aria-modal="true"]')) return
    if (carryOut(key)) event.preventDefault()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
