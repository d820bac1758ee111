'use client'

import type { Editor } from '@tiptap/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { StatusLine } from './status-line.tsx'
import { useEditorState } from './use-editor-state.ts'

const TableToolbar = lazy(() =>
  import('./table-toolbar.tsx').then(({ TableToolbar }) => ({ default: TableToolbar })),
)
const Bubble = lazy(() => import('./bubble.tsx').then(({ Bubble }) => ({ default: Bubble })))
const SlashMenu = lazy(() => import('./slash-menu.tsx').then(({ SlashMenu }) => ({ default: SlashMenu })))
const FindBar = lazy(() => import('./find-bar.tsx').then(({ FindBar }) => ({ default: FindBar })))
const Outline = lazy(() => import('./outline.tsx').then(({ Outline }) => ({ default: Outline })))

type Props = {
  editor: Editor
  editable: boolean
  finding: boolean
  onFind(): void
  onFound(): void
}

/** What stands around the text while it is written. */
export function Tools({ editor, editable, finding, onFind, onFound }: Props) {
  const { table } = useEditorState(editor, (now) => ({ table: now.isActive('table') }), { table: false })
  const [outlined, setOutlined] = useState(false)
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    const begin = () => setBegun(true)
    if (editor.isFocused) begin()
    editor.on('focus', begin)
    return () => {
      editor.off('focus', begin)
    }
  }, [editor])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== 'KeyF') return
      event.preventDefault()
      onFind()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onFind])
  return (
    <>
      <Suspense>
        {finding ? <FindBar editor={editor} editable={editable} onClose={onFound} /> : null}
        {outlined ? <Outline editor={editor} onClose={() => setOutlined(false)} /> : null}
        {editable && table ? <TableToolbar editor={editor} /> : null}
      </Suspense>
      <Suspense>
        {editable && begun ? (
          <>
            <Bubble editor={editor} />
            <SlashMenu editor={editor} />
          </>
        ) : null}
      </Suspense>
      <StatusLine editor={editor} outlined={outlined} onOutline={() => setOutlined((on) => !on)} />
    </>
  )
}
