'use client'

import { Toolbar, VisuallyHidden } from '@mantine/core'
import {
  IconBold,
  IconHeading,
  IconItalic,
  IconStrikethrough,
  IconSuperscript,
  IconUnderline,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import styles from './floating.module.css'
import { placeOf } from './place-of.ts'
import { useEditorState } from './use-editor-state.ts'

const FORMATS = [
  { name: 'bold', Icon: IconBold },
  { name: 'italic', Icon: IconItalic },
  { name: 'underline', Icon: IconUnderline },
  { name: 'strike', Icon: IconStrikethrough },
] as const

const NOTHING = { from: 0, to: 0, marks: '' }

// Words are selected, and the text has the keys: not while somebody looks for words, and not over a picture.
function stateOf(editor: Editor): typeof NOTHING {
  const { selection } = editor.state
  if (!(selection instanceof TextSelection) || selection.empty || !editor.isFocused) return NOTHING
  if (editor.state.doc.textBetween(selection.from, selection.to).trim() === '') return NOTHING
  const marks = FORMATS.filter(({ name }) => editor.isActive(name)).map(({ name }) => name)
  return { from: selection.from, to: selection.to, marks: marks.join(' ') }
}

/** The formats of selected words, over them, for whoever selects with the mouse; the keyboard has its keys and the bar. */
export function Bubble({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.toolbar')
  const w = useTranslations('writing')
  const box = useRef<HTMLDivElement>(null)
  const { from, to, marks } = useEditorState(editor, stateOf, NOTHING)
  const shown = from < to
  useLayoutEffect(() => {
    const element = box.current
    if (!element || from >= to) return
    const { left, top } = placeOf(editor, from, element.getBoundingClientRect(), 'above')
    element.style.translate = `${left}px ${top}px`
  }, [editor, from, to])
  if (!shown) return null
  return (
    <Toolbar
      ref={box}
      aria-label={w('bubble')}
      classNames={{ root: styles.bubble }}
      // Pressing it leaves the words selected.
      onMouseDown={(event) => event.preventDefault()}
    >
      {FORMATS.map(({ name, Icon }) => (
        <Toolbar.Toggle
          key={name}
          active={marks.split(' ').includes(name)}
          title={t(name)}
          onClick={() => editor.chain().focus().toggleMark(name).run()}
        >
          <Icon size={17} stroke={1.7} aria-hidden />
          <VisuallyHidden>{t(name)}</VisuallyHidden>
        </Toolbar.Toggle>
      ))}
      <Toolbar.Toggle
        active={false}
        title={t('subhead')}
        onClick={() => editor.chain().focus().toggleHeading({ level: 2 }).run()}
      >
        <IconHeading size={17} stroke={1.7} aria-hidden />
        <VisuallyHidden>{t('subhead')}</VisuallyHidden>
      </Toolbar.Toggle>
      <Toolbar.Toggle
        active={false}
        title={w('insert.footnote')}
        onClick={() => void import('./inserts.ts').then(({ insert }) => insert(editor, 'footnote'))}
      >
        <IconSuperscript size={17} stroke={1.7} aria-hidden />
        <VisuallyHidden>{w('insert.footnote')}</VisuallyHidden>
      </Toolbar.Toggle>
    </Toolbar>
  )
}
