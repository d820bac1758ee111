import type { Editor } from '@tiptap/core'
import { useContext, useEffect } from 'react'
import { send } from '#components/desk/send.ts'
import type { ReadLines } from '#lib/checks/read-lines.ts'
import { LiveStyle } from './live-style.ts'
import { StyleContext } from './style-context.ts'

/** Checks the text of an editor for as long as it may be written on. */
export function useLiveStyle(editor: Editor): LiveStyle | null {
  const style = useContext(StyleContext)
  const { begin, off, keptAs, articleId, live } = style ?? {}
  useEffect(() => {
    if (!begin || !off || !keptAs || !articleId) return
    const ask = async (lines: readonly string[]) => {
      const id = articleId()
      if (id === null) return null
      const answer = await send<ReadLines>(`/api/desk/articles/${id}/read-lines`, { lines })
      return answer.ok ? answer.value : null
    }
    const begun = new LiveStyle(editor, { off, key: keptAs, ask })
    begin(begun)
    return () => {
      begun.end()
      begin(null)
    }
  }, [editor, begin, off, keptAs, articleId])
  return live ?? null
}
