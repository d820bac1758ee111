import { type KeyEntry, keyMap } from './key-map.ts'

/** What the reading of keys needs of a key event. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'keyCode' | 'defaultPrevented'
>

/** An input method turns punctuation into its own while it is on. */
const sameKey: Record<string, string> = { '？': '?', '、': '/', '【': '[', '】': ']', '，': ',', '。': '.' }

/** While an input method composes, browsers send this code whatever the key was. */
const COMPOSING = 229

/**
 * What was pressed, as the map of keys writes it, or null for what is never a key of ours: a press while composing, one
 * that somebody handled already, or one with other modifiers.
 */
export function readPress(event: Pressed): string | null {
  if (event.defaultPrevented || event.isComposing || event.keyCode === COMPOSING || event.altKey) return null
  const key = sameKey[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key)
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key
}

/** Whether some key of the map begins with this press and goes on. */
export function isPrefix(press: string): boolean {
  return keyMap.some((entry) => entry.press.length > 1 && entry.press[0] === press)
}

/** The key of the map that these presses are, one after another. */
export function keyOf(presses: readonly string[]): KeyEntry | undefined {
  return keyMap.find(
    ({ press }) => press.length === presses.length && press.every((one, at) => one === presses[at]),
  )
}

/** Single characters may be switched off (WCAG 2.1.4); a chord with Ctrl or ⌘ is no single character. */
export function isSingle({ press }: Pick<KeyEntry, 'press'>): boolean {
  return !press[0].startsWith('mod+')
}
