'use client'

import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { byEscape } from '../by-escape.ts'
import styles from './find-bar.module.css'
import { type Found, lookFor, places, replace, show } from './finder.ts'
import { unmarkField } from './marked-field.ts'
import { useTitles } from './titles.ts'
import { undoTogether } from './undo-together.ts'
import { useEditorState } from './use-editor-state.ts'

type Props = { editor: Editor; editable: boolean; onClose(): void }

const ICON = { size: 17, stroke: 1.7, 'aria-hidden': true } as const

/** Looks for words in the titles and the body, one after another, and puts others in their place. */
export function FindBar({ editor, editable, onClose }: Props) {
  const t = useTranslations('writing.find')
  const titles = useTitles()
  const [wanted, setWanted] = useState('')
  const [other, setOther] = useState('')
  const [current, setCurrent] = useState(-1)
  const { doc } = useEditorState(editor, ({ state }) => ({ doc: state.doc }), { doc: editor.state.doc })
  const inTitles = titles?.find(wanted) ?? []
  const inBody = places(doc, wanted)
  const count = inTitles.length + inBody.length
  const at = count === 0 ? -1 : Math.min(current, count - 1)

  useEffect(() => {
    lookFor(editor, wanted)
  }, [editor, wanted])
  useEffect(() => () => (editor.isDestroyed ? undefined : lookFor(editor, '')), [editor])

  function goTo(index: number) {
    if (count === 0) return
    const next = (index + count) % count
    setCurrent(next)
    const title = inTitles[next]
    unmarkField()
    if (title) titles?.show(title)
    else show(editor, inBody[next - inTitles.length] as Found)
  }
  function replaceOne() {
    if (at < 0) return goTo(0)
    const title = inTitles[at]
    if (title) titles?.replace([title], other)
    else replace(editor, [inBody[at - inTitles.length] as Found], other)
  }
  function replaceAll() {
    const before = editor.state.doc
    const elsewhere = titles?.replace(inTitles, other)
    if (inBody.length === 0) return
    replace(editor, inBody, other)
    // One undo takes all of it back.
    if (elsewhere && inTitles.length > 0) undoTogether(editor, before, elsewhere)
  }
  function close() {
    onClose()
    const title = inTitles[at]
    // Whoever found words in a field goes on there, with the words selected.
    if (title) titles?.show(title, true)
    else editor.commands.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is not yet known to what reads aloud
    <div role="search" aria-label={t('label')} className={styles.bar} onKeyDown={byEscape(close)}>
      <TextInput
        size="xs"
        aria-label={t('wanted')}
        placeholder={t('wanted')}
        value={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.value)
          setCurrent(-1)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          goTo(at + (event.shiftKey ? -1 : 1))
        }}
        autoFocus
        data-autofocus
      />
      <span role="status" className={styles.count}>
        {wanted === '' ? '' : at < 0 ? t('count', { count }) : t('place', { place: at + 1, count })}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('previous')} onClick={() => goTo(at - 1)}>
        <IconChevronUp {...ICON} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('next')} onClick={() => goTo(at + 1)}>
        <IconChevronDown {...ICON} />
      </ActionIcon>
      {editable ? (
        <>
          <TextInput
            size="xs"
            aria-label={t('other')}
            placeholder={t('other')}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" disabled={count === 0} onClick={replaceOne}>
            {t('one')}
          </Button>
          <Button size="xs" variant="default" disabled={count === 0} onClick={replaceAll}>
            {t('all')}
          </Button>
        </>
      ) : null}
      <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={close}>
        <IconX {...ICON} />
      </ActionIcon>
    </div>
  )
}
