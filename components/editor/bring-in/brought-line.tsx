'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEditorState } from '../body/use-editor-state.ts'
import { standingOf } from './arriving.ts'
import type { Brought } from './brought.ts'
import styles from './brought-line.module.css'
import { useBroughtWords } from './brought-words.ts'

type Props = { editor: Editor; brought: Brought; onClose(): void }

/** Says what was changed in a text that came in, and takes it back in one step while nothing was written since. */
export function BroughtLine({ editor, brought, onClose }: Props) {
  const t = useTranslations('bringIn')
  const words = useBroughtWords()
  const standing = useEditorState(editor, ({ state }) => standingOf(state, brought.id), {
    isLast: false,
    isUndone: false,
  })
  const { problem } = brought
  if (standing.isUndone) return null
  return (
    <div className={styles.line} data-problem={problem !== null || undefined}>
      <p className={styles.said} role={problem === null ? 'status' : 'alert'}>
        {problem ?? words(brought)}
      </p>
      <div className={styles.acts}>
        {standing.isLast && problem === null ? (
          <button
            type="button"
            onClick={() => {
              editor.chain().focus().undo().run()
              onClose()
            }}
          >
            {t(brought.name === null ? 'undoPaste' : 'undoImport')}
          </button>
        ) : null}
        <button type="button" onClick={onClose}>
          {t('dismiss')}
        </button>
      </div>
    </div>
  )
}
