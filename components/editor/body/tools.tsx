'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useContext, useEffect, useState } from 'react'
import { Later } from '#components/ui/later.tsx'
import { RemarksContext } from '../remarks/remarks-context.ts'
import { StyleContext } from '../style/style-context.ts'
import { StyleCount } from '../style/style-count.tsx'
import { StatusLine } from './status-line.tsx'
import styles from './tools.module.css'
import { useEditorState } from './use-editor-state.ts'
import { useStuck } from './use-stuck.ts'

const loadTableToolbar = async () => (await import('./table-toolbar.tsx')).TableToolbar
const loadBubble = async () => (await import('./bubble.tsx')).Bubble
const loadSlashMenu = async () => (await import('./slash-menu.tsx')).SlashMenu
const loadFindBar = async () => (await import('./find-bar.tsx')).FindBar
const loadHandle = async () => (await import('./block-handle.tsx')).BlockHandle
const loadOutline = async () => (await import('./outline.tsx')).Outline
const loadRemarks = async () => (await import('../remarks/remarks-panel.tsx')).RemarksPanel
const loadStyleTools = async () => (await import('../style/style-tools.tsx')).StyleTools
const loadStylePanel = async () => (await import('../style/style-panel.tsx')).StylePanel

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
  useStuck(editor)
  const [outlined, setOutlined] = useState(false)
  const [listed, setListed] = useState(false)
  const isChecked = useContext(StyleContext) !== null && editable
  const remarks = useContext(RemarksContext)
  const t = useTranslations('remarks')
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
      <div className={styles.bars}>
        {finding ? <Later load={loadFindBar} own={{ editor, editable, onClose: onFound }} /> : null}
        {outlined ? <Later load={loadOutline} own={{ editor, onClose: () => setOutlined(false) }} /> : null}
        {remarks?.listed && !finding ? (
          <Later load={loadRemarks} own={{ editor, onClose: () => remarks.list(null) }} />
        ) : null}
        {isChecked && listed && !finding ? (
          <Later load={loadStylePanel} own={{ editor, onClose: () => setListed(false) }} />
        ) : null}
        {editable && table ? <Later load={loadTableToolbar} own={{ editor }} /> : null}
      </div>
      {isChecked ? <Later load={loadStyleTools} own={{ editor }} /> : null}
      {editable && begun ? (
        <>
          <Later load={loadBubble} own={{ editor }} />
          <Later load={loadSlashMenu} own={{ editor }} />
        </>
      ) : null}
      <StatusLine editor={editor} outlined={outlined} onOutline={() => setOutlined((on) => !on)}>
        {remarks && (remarks.listed || (remarks.marks?.open ?? 0) > 0) ? (
          <button
            type="button"
            aria-pressed={remarks.listed !== null}
            onClick={() => remarks.list(remarks.listed ? null : { field: null })}
          >
            {t('count', { count: remarks.marks?.open ?? 0 })}
          </button>
        ) : null}
        {isChecked ? <StyleCount listed={listed} onList={() => setListed((on) => !on)} /> : null}
      </StatusLine>
      {/* Last, so that Shift and Tab lead from the text to its block's hand. */}
      {editable && begun ? <Later load={loadHandle} own={{ editor }} /> : null}
    </>
  )
}
