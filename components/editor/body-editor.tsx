'use client'

import { Input } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Body as DrawnBody } from '#components/review/body.tsx'
import { Later } from '#components/ui/later.tsx'
import type { Body } from '#lib/document/body-types.ts'
import { Failures } from './body/failures.tsx'
import { BodyToolbar } from './body/toolbar.tsx'
import { useEditor } from './body/use-editor.ts'
import { useFullScreen } from './body/use-full-screen.ts'
import styles from './body-editor.module.css'
import { useBringIn } from './bring-in/use-bring-in.ts'
import { bodyOf } from './written-out.ts'

// Each comes with what it needs, once the editor itself is there.
const loadTools = async () => (await import('./body/tools.tsx')).Tools
const loadBrought = async () => (await import('./bring-in/brought-line.tsx')).BroughtLine

type Props = {
  /** The text to begin with; from then on the editor has it. */
  start: Body
  editable: boolean
  /** Shown also while it may not be written on for a moment, so that nothing jumps. */
  hasToolbar: boolean
  error?: string
  /** The name of the text on this device; null while it has none of its own. */
  keptAs?: () => string | null
  /** Called at every change, with the way to read the text as it is then. */
  onChange(read: () => Body): void
}

/**
 * The article's body as a page to write on: a textbox named 正文 with its toolbar. Its words stand there from the
 * beginning, drawn by the server; the editor takes their place once its code has come.
 */
export function BodyEditor({ start, editable, hasToolbar, error, keptAs, onChange }: Props) {
  const t = useTranslations('editor')
  const words = useTranslations('writing')
  const id = useId()
  const [finding, setFinding] = useState(false)
  const { isFull, toggle, frame } = useFullScreen()
  const attributes = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': `${id}-label`,
    ...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } : {}),
    class: styles.page ?? '',
    lang: 'zh-CN',
  }
  const { brought, forgetBrought, ...bringIn } = useBringIn()
  const { place, editor, failures, wanted, forget } = useEditor({
    ...{ start, editable, words, bringIn, keptAs },
    attributes: editable ? attributes : { ...attributes, 'aria-readonly': 'true' },
    onChange: ({ state: { doc } }) => onChange(() => bodyOf(doc)),
  })
  return (
    <div ref={frame} className={styles.body} data-writing data-full={isFull || undefined}>
      <Input.Label labelElement="div" id={`${id}-label`} className={styles.label}>
        {t('fields.body')}
      </Input.Label>
      {hasToolbar ? (
        <BodyToolbar {...{ editor, editable, isFull }} onFull={toggle} onFind={() => setFinding(true)} />
      ) : null}
      <Failures failures={failures} onForget={forget} />
      <div className={styles.frame} data-invalid={error ? true : undefined}>
        {editor ? (
          <Later
            load={loadTools}
            own={{
              ...{ editor, editable, finding },
              onFind: () => setFinding(true),
              onFound: () => setFinding(false),
            }}
          />
        ) : (
          <div
            className={styles.page}
            lang="zh-CN"
            aria-busy
            onPointerDown={({ clientX, clientY }) => {
              wanted.current = { left: clientX, top: clientY }
            }}
          >
            <DrawnBody body={start} />
          </div>
        )}
        <div ref={place} />
        {editor && brought ? (
          <Later load={loadBrought} own={{ editor, brought, onClose: forgetBrought }} />
        ) : null}
      </div>
      {error ? (
        <Input.Error id={`${id}-error`} className={styles.error}>
          {error}
        </Input.Error>
      ) : null}
    </div>
  )
}
