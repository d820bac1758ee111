import type { Editor } from '@tiptap/core'
import { useRef, useSyncExternalStore } from 'react'

/**
 * What a part of the page shows of an editor, read again in the frame after something happened in it: never between a
 * key and its letter. `nothing` while there is no editor.
 */
export function useEditorState<Value extends Record<string, unknown>>(
  editor: Editor | null,
  read: (editor: Editor) => Value,
  nothing: Value,
): Value {
  const last = useRef<{ editor: Editor; value: Value } | null>(null)
  return useSyncExternalStore(
    (onChange) => {
      let frame = 0
      const later = () => {
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => {
          if (!editor || editor.isDestroyed) return
          const value = read(editor)
          if (last.current && sameValues(last.current.value, value)) return
          last.current = { editor, value }
          onChange()
        })
      }
      editor?.on('transaction', later)
      return () => {
        cancelAnimationFrame(frame)
        editor?.off('transaction', later)
      }
    },
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
