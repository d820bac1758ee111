'use client'

import { Input } from '@mantine/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useId } from 'react'
import { Body as DrawnBody } from '#components/review/body.tsx'
import type { Body } from '#lib/document/body-types.ts'
import { extensions } from '#lib/document/extensions.ts'
import styles from './body-editor.module.css'
import { BodyToolbar } from './body-toolbar.tsx'

type Props = {
  /** The text to begin with; from then on the editor has it. */
  start: Body
  editable: boolean
  /** Shown also while it may not be written on for a moment, so that nothing jumps. */
  hasToolbar: boolean
  error?: string
  /** Called at every change, with the way to read the text as it is then. */
  onChange(read: () => Body): void
}

/** The article's body as a page to write on: a textbox named 正文 with its toolbar. */
export function BodyEditor({ start, editable, hasToolbar, error, onChange }: Props) {
  const t = useTranslations('editor')
  const id = useId()
  const editor = useEditor({
    extensions,
    content: start,
    editable,
    // The server draws the same words; the browser takes them over.
    immediatelyRender: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        ...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {}),
        ...(editable ? {} : { 'aria-readonly': 'true' }),
        class: styles.page ?? '',
        lang: 'zh-CN',
      },
    },
    onUpdate: ({ editor: { state } }) => onChange(() => state.doc.toJSON() as Body),
  })
  // Tiptap keeps what it was told first, whatever its options say later.
  useEffect(() => {
    editor?.setEditable(editable, false)
  }, [editor, editable])
  return (
    <div className={styles.body}>
      <Input.Label labelElement="div" id={`${id}-label`} className={styles.label}>
        {t('fields.body')}
      </Input.Label>
      {hasToolbar ? <BodyToolbar editor={editable ? editor : null} /> : null}
      {editor ? (
        <EditorContent editor={editor} className={styles.frame} data-invalid={error ? true : undefined} />
      ) : (
        <div className={styles.frame}>
          <div className={styles.page}>
            <DrawnBody body={start} />
          </div>
        </div>
      )}
      {error ? (
        <Input.Error id={`${id}-error`} className={styles.error}>
          {error}
        </Input.Error>
      ) : null}
    </div>
  )
}
