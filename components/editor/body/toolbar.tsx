'use client'

import { Toolbar, VisuallyHidden } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
  IconMaximize,
  IconSearch,
  IconStrikethrough,
  IconSubscript,
  IconSuperscript,
  IconUnderline,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { useTranslations } from 'next-intl'
import { InsertMenu } from './insert-menu.tsx'
import { LinkToggle } from './link-toggle.tsx'
import styles from './toolbar.module.css'
import { useEditorState } from './use-editor-state.ts'

const ICON = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

const NOTHING = {
  ...{ bold: false, italic: false, underline: false, strike: false, superscript: false, subscript: false },
  ...{ subhead: false, bulletList: false, orderedList: false, quote: false, undo: false, redo: false },
}

const stateOf = (editor: Editor): typeof NOTHING => ({
  bold: editor.isActive('bold'),
  italic: editor.isActive('italic'),
  underline: editor.isActive('underline'),
  strike: editor.isActive('strike'),
  superscript: editor.isActive('superscript'),
  subscript: editor.isActive('subscript'),
  subhead: editor.isActive('heading'),
  bulletList: editor.isActive('bulletList'),
  orderedList: editor.isActive('orderedList'),
  quote: editor.isActive('blockquote'),
  undo: undoDepth(editor.state) > 0,
  redo: redoDepth(editor.state) > 0,
})

type Props = {
  editor: Editor | null
  editable: boolean
  isFull: boolean
  onFull(): void
  onFind(): void
}

/** What can be done to the words of a body and put among them. One tab stop; the arrow keys go on from there. */
export function BodyToolbar({ editor: made, editable, isFull, onFull, onFind }: Props) {
  const t = useTranslations('editor.toolbar')
  const w = useTranslations('writing')
  const editor = editable ? made : null
  const on = useEditorState(editor, stateOf, NOTHING)
  const then = () => editor?.chain().focus()
  const formats = [
    { name: 'bold', Icon: IconBold, run: () => then()?.toggleBold().run() },
    { name: 'italic', Icon: IconItalic, run: () => then()?.toggleItalic().run() },
    { name: 'underline', Icon: IconUnderline, run: () => then()?.toggleUnderline().run() },
    { name: 'strike', Icon: IconStrikethrough, run: () => then()?.toggleStrike().run() },
    { name: 'superscript', Icon: IconSuperscript, run: () => then()?.toggleSuperscript().run() },
    { name: 'subscript', Icon: IconSubscript, run: () => then()?.toggleSubscript().run() },
    { name: 'subhead', Icon: IconHeading, run: () => then()?.toggleHeading({ level: 2 }).run() },
    { name: 'bulletList', Icon: IconList, run: () => then()?.toggleBulletList().run() },
    { name: 'orderedList', Icon: IconListNumbers, run: () => then()?.toggleOrderedList().run() },
    { name: 'quote', Icon: IconBlockquote, run: () => then()?.toggleBlockquote().run() },
  ] as const
  const steps = [
    { name: 'undo', Icon: IconArrowBackUp, run: () => then()?.undo().run() },
    { name: 'redo', Icon: IconArrowForwardUp, run: () => then()?.redo().run() },
  ] as const
  const tools = [
    { name: 'find', Icon: IconSearch, run: onFind, active: false },
    { name: 'full', Icon: IconMaximize, run: onFull, active: isFull },
  ] as const
  return (
    <Toolbar aria-label={t('label')} classNames={{ root: styles.toolbar, toggle: styles.toggle }}>
      {formats.map(({ name, Icon, run }) => (
        <Toolbar.Toggle key={name} active={on[name]} disabled={!editor} title={t(name)} onClick={run}>
          <Icon {...ICON} />
          <VisuallyHidden>{t(name)}</VisuallyHidden>
        </Toolbar.Toggle>
      ))}
      <LinkToggle editor={editor} />
      <Toolbar.Divider />
      <InsertMenu editor={editor} />
      <Toolbar.Divider />
      {steps.map(({ name, Icon, run }) => (
        <Toolbar.Toggle key={name} disabled={!on[name]} aria-label={t(name)} title={t(name)} onClick={run}>
          <Icon {...ICON} />
          <VisuallyHidden>{t(name)}</VisuallyHidden>
        </Toolbar.Toggle>
      ))}
      <Toolbar.Divider />
      {tools.map(({ name, Icon, run, active }) => (
        <Toolbar.Toggle key={name} active={active} disabled={!made} title={w(`tools.${name}`)} onClick={run}>
          <Icon {...ICON} />
          <VisuallyHidden>{w(`tools.${name}`)}</VisuallyHidden>
        </Toolbar.Toggle>
      ))}
    </Toolbar>
  )
}
