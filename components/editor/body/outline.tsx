'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { byEscape } from '../by-escape.ts'
import styles from './outline.module.css'
import { useEditorState } from './use-editor-state.ts'

type Subhead = { at: number; level: number; text: string }

// As one text, so that the list is drawn again only when a subhead changed.
function stateOf(editor: Editor): { subheads: string } {
  const subheads: Subhead[] = []
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'heading') subheads.push({ at, level: node.attrs.level, text: node.textContent })
    return !node.isTextblock
  })
  return { subheads: JSON.stringify(subheads) }
}

/** The subheads of the text, each leading to its place. */
export function Outline({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const t = useTranslations('writing.outline')
  const { subheads } = useEditorState(editor, stateOf, { subheads: '[]' })
  const all = (JSON.parse(subheads) as Subhead[]).filter(({ text }) => text.trim() !== '')
  return (
    <nav
      className={styles.outline}
      aria-label={t('label')}
      onKeyDown={byEscape(() => {
        onClose()
        editor.commands.focus()
      })}
    >
      {all.length === 0 ? <p>{t('none')}</p> : null}
      <ol>
        {all.map(({ at, level, text }) => (
          <li key={at} data-level={level}>
            <button
              type="button"
              onClick={() => {
                editor
                  .chain()
                  .setTextSelection(at + 1)
                  .focus()
                  .scrollIntoView()
                  .run()
                const dom = editor.view.nodeDOM(at)
                if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
