'use client'

import { VisuallyHidden } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Menu } from '#components/ui/menu.tsx'
import styles from './block-handle.module.css'
import { BlockMenu } from './block-menu.tsx'
import { useBarKeys } from './use-bar-keys.ts'
import { useHeld } from './use-held.ts'

/** How many characters of a block name its hand. */
const NAME = 12

/**
 * A hand at the left of the block under the pointer, or of the one with the caret: to drag it by, and with a menu that moves
 * it without a mouse and without keys that are held down. The keyboard has keys of its own for that as well.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const t = useTranslations('writing.block')
  const button = useRef<HTMLButtonElement>(null)
  const { held, drop } = useHeld(editor, button)
  useBarKeys(editor)
  const [said, setSaid] = useState('')
  const node = held ? editor.state.doc.nodeAt(held.at) : null

  const select = () => {
    if (!held || !node) return null
    const selection = NodeSelection.create(editor.state.doc, held.at)
    editor.view.dispatch(editor.state.tr.setSelection(selection))
    return selection
  }
  return (
    <>
      <Menu
        button={({ ref, onClick, onKeyDown, ...carries }) => (
          <button
            {...carries}
            ref={(made) => {
              button.current = made
              if (typeof ref === 'function') return ref(made)
              if (ref) ref.current = made
            }}
            type="button"
            hidden={!node}
            draggable
            className={styles.handle}
            style={held ? { translate: `${held.left}px ${held.top}px` } : undefined}
            title={t('hint')}
            aria-label={t('hand', { words: node ? nameOf(node) : '' })}
            onClick={(event) => {
              // Where a press leaves the focus with the text, the hand would go with the caret.
              event.currentTarget.focus()
              select()
              onClick(event)
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') select()
              onKeyDown(event)
            }}
            onDragStart={({ dataTransfer }) => {
              const selection = select()
              if (!selection) return
              const { view } = editor
              const { dom, text, slice } = view.serializeForClipboard(selection.content())
              dataTransfer.clearData()
              dataTransfer.setData('text/html', dom.innerHTML)
              dataTransfer.setData('text/plain', text)
              dataTransfer.effectAllowed = 'copyMove'
              const block = view.nodeDOM(selection.from)
              if (block instanceof Element) dataTransfer.setDragImage(block, 0, 0)
              // What is dropped is this very block, moved.
              view.dragging = { slice, move: true }
            }}
            onDragEnd={() => {
              editor.view.dragging = null
              drop()
            }}
          >
            <IconGripVertical size={16} stroke={1.7} aria-hidden />
          </button>
        )}
      >
        <BlockMenu editor={editor} onMoved={(place, count) => setSaid(t('moved', { place, count }))} />
      </Menu>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )

  function nameOf({ type, attrs, textContent }: Node): string {
    const words = textContent || String(attrs.caption || attrs.title || '')
    if (words !== '') return [...words].slice(0, NAME).join('')
    return t(`kinds.${KINDS[type.name] ?? 'paragraph'}`)
  }
}

/** What a block without words is called. */
const KINDS: Readonly<Record<string, 'figure' | 'gallery' | 'clip' | 'table' | 'factBox' | 'divider'>> = {
  ...{ figure: 'figure', gallery: 'gallery', video: 'clip', audio: 'clip' },
  ...{ table: 'table', factBox: 'factBox', horizontalRule: 'divider' },
}
