import type { KeyboardEvent } from 'react'

/** Whether a press sends what is written, from within the field: Ctrl or ⌘ with Enter, and no input method at work. */
export function isSend({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey) && !nativeEvent.isComposing
}
