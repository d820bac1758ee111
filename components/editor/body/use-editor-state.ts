import type { Editor } from '@tiptap/core'
import { useCallback, useEffectEvent, useRef, useSyncExternalStore } from 'react'

/**
 * What a part of the page shows of an editor, read again once the frame is painted in which something happened in it: never
 * between a key and its letter. `nothing` while there is no editor.
 */
export function useEditorState<Value extends Record<string, unknown>>(
  editor: Editor | null,
  read: (editor: Editor) => Value,
  nothing: Value,
): Value {
  const last = useRef<{ editor: Editor; value: Value } | null>(null)
  const reading = useEffectEvent(read)
  // One for as long as the editor is: to take it anew at each drawing would lose the frame that is waited for.
  const subscribe = useCallback(
    (onChange: () => void) => {
      let frame = 0
      let timer: ReturnType<typeof setTimeout> | undefined
      const look = () => {
        frame = 0
        if (!editor || editor.isDestroyed) return
        const value = reading(editor)
        if (last.current && sameValues(last.current.value, value)) return
        last.current = { editor, value }
        onChange()
      }
      // What begins within a frame runs when that frame is painted, the letter in it.
      const later = () => {
        frame ||= requestAnimationFrame(() => {
          timer = setTimeout(look)
        })
      }
      later()
      editor?.on('transaction', later)
      return () => {
        cancelAnimationFrame(frame)
        clearTimeout(timer)
        editor?.off('transaction', later)
      }
    },
    [editor],
  )
  return useSyncExternalStore(
    subscribe,
    () => {
      if (!editor || editor.isDestroyed) return nothing
      if (last.current?.editor !== editor) last.current = { editor, value: read(editor) }
      return last.current.value
    },
    () => nothing,
  )
}

function sameValues(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  return Object.keys(one).every((name) => Object.is(one[name], other[name]))
}
