import type { Editor } from '@tiptap/core'
import { useContext, useEffect } from 'react'
import { LiveStyle } from './live-style.ts'
import { StyleContext } from './style-context.ts'

/** Checks the text of an editor for as long as it may be written on. */
export function useLiveStyle(editor: Editor): LiveStyle | null {
  const style = useContext(StyleContext)
  const { begin, off, keptAs, live } = style ?? {}
  useEffect(() => {
    if (!begin || !off || !keptAs) return
    const begun = new LiveStyle(editor, { off, key: keptAs })
    begin(begun)
    return () => {
      begun.end()
      begin(null)
    }
  }, [editor, begin, off, keptAs])
  return live ?? null
}
