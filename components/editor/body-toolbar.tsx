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
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import styles from './body-toolbar.module.css'
import { LinkToggle } from './link-toggle.tsx'

const ICON = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

/** The formats that an article's document knows. One tab stop; the arrow keys go on from there. */
export function BodyToolbar({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor.toolbar')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive('bold') ?? false,
      italic: now?.isActive('italic') ?? false,
      subhead: now?.isActive('heading') ?? false,
      bulletList: now?.isActive('bulletList') ?? false,
      orderedList: now?.isActive('orderedList') ?? false,
      quote: now?.isActive('blockquote') ?? false,
      undo: now?.can().undo() ?? false,
      redo: now?.can().redo() ?? false,
    }),
  })
  const then = () => editor?.chain().focus()
  const formats = [
    { name: 'bold', Icon: IconBold, run: () => then()?.toggleBold().run() },
    { name: 'italic', Icon: IconItalic, run: () => then()?.toggleItalic().run() },
    { name: 'subhead', Icon: IconHeading, run: () => then()?.toggleHeading({ level: 2 }).run() },
    { name: 'bulletList', Icon: IconList, run: () => then()?.toggleBulletList().run() },
    { name: 'orderedList', Icon: IconListNumbers, run: () => then()?.toggleOrderedList().run() },
    { name: 'quote', Icon: IconBlockquote, run: () => then()?.toggleBlockquote().run() },
  ] as const
  const steps = [
    { name: 'undo', Icon: IconArrowBackUp, run: () => then()?.undo().run() },
    { name: 'redo', Icon: IconArrowForwardUp, run: () => then()?.redo().run() },
  ] as const
  return (
    <Toolbar aria-label={t('label')} classNames={{ root: styles.toolbar, toggle: styles.toggle }}>
      {formats.map(({ name, Icon, run }) => (
        <Toolbar.Toggle
          key={name}
          active={on?.[name] ?? false}
          disabled={!editor}
          title={t(name)}
          onClick={run}
        >
          <Icon {...ICON} />
          <VisuallyHidden>{t(name)}</VisuallyHidden>
        </Toolbar.Toggle>
      ))}
      <LinkToggle editor={editor} />
      <Toolbar.Divider />
      {steps.map(({ name, Icon, run }) => (
        <Toolbar.Toggle key={name} disabled={!on?.[name]} aria-label={t(name)} title={t(name)} onClick={run}>
          <Icon {...ICON} />
          <VisuallyHidden>{t(name)}</VisuallyHidden>
        </Toolbar.Toggle>
      ))}
    </Toolbar>
  )
}
