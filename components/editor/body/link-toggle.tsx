'use client'

import { Button, Group, TextInput, Toolbar, VisuallyHidden } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Popover } from '#components/ui/popover.tsx'
import { isSafeHref } from '#lib/document/link.ts'
import styles from './link-toggle.module.css'
import { useEditorState } from './use-editor-state.ts'

const NOTHING = { linked: false }
const linkedOf = (editor: Editor) => ({ linked: editor.isActive('link') })

/** Sets, changes or takes away the link of the selected words. */
export function LinkToggle({ editor }: { editor: Editor | null }) {
  const t = useTranslations('editor')
  const [opened, setOpened] = useState(false)
  const [href, setHref] = useState('')
  const [unsafe, setUnsafe] = useState(false)
  const { linked } = useEditorState(editor, linkedOf, NOTHING)
  function open() {
    setHref(String(editor?.getAttributes('link').href ?? ''))
    setUnsafe(false)
    setOpened(true)
  }
  function apply() {
    const address = href.trim()
    if (!isSafeHref(address)) return setUnsafe(true)
    editor?.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
    setOpened(false)
  }
  function remove() {
    editor?.chain().focus().extendMarkRange('link').unsetLink().run()
    setOpened(false)
  }
  return (
    <Popover
      isOpen={opened}
      onClose={() => setOpened(false)}
      label={t('toolbar.link')}
      button={(carries) => (
        <Toolbar.Toggle
          {...carries}
          data-link
          active={linked}
          disabled={!editor}
          title={t('toolbar.link')}
          onClick={opened ? () => setOpened(false) : open}
        >
          <IconLink size={18} stroke={1.7} aria-hidden />
          <VisuallyHidden>{t('toolbar.link')}</VisuallyHidden>
        </Toolbar.Toggle>
      )}
    >
      <div className={styles.link}>
        <TextInput
          label={t('link.address')}
          value={href}
          onChange={(event) => setHref(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            apply()
          }}
          error={unsafe ? t('link.unsafe') : undefined}
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
        />
        <Group gap="xs">
          <Button size="xs" onClick={apply}>
            {t('link.apply')}
          </Button>
          {linked ? (
            <Button size="xs" variant="default" onClick={remove}>
              {t('link.remove')}
            </Button>
          ) : null}
        </Group>
      </div>
    </Popover>
  )
}
