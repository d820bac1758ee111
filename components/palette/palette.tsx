'use client'

import { CloseButton, Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import type { LayerProps } from '#components/desk/layer.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { useReturnFocus } from '#components/ui/return-focus.ts'
import { isMeant, itemGroups } from './item.ts'
import { Options } from './options.tsx'
import styles from './palette.module.css'
import { useCommands } from './use-commands.ts'
import { useFound } from './use-found.ts'

/**
 * The command palette: a combobox over a list of rooms, acts, articles and people, after the pattern of WAI-ARIA. The
 * focus stays in the field, the arrows move through the list, Enter takes what is marked.
 */
export function Palette(props: LayerProps) {
  const { onClose } = props
  const t = useTranslations('palette')
  const common = useTranslations('common')
  const words = useRefusalWords()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [markedId, setMarkedId] = useState<string | null>(null)
  const commands = useCommands(props).filter((command) => isMeant(command, typed.trim()))
  const found = useFound(typed, props)
  useReturnFocus()

  const items = itemGroups.flatMap((group) =>
    [...found.items, ...commands].filter((item) => item.group === group),
  )
  // What was marked stays marked while answers come in around it.
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === markedId),
  )
  const marked = items[at]
  const optionId = (id: string) => `${listId}-${id}`

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, arrows and Enter choose among its words.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (to !== undefined && items.length > 0) {
      event.preventDefault()
      const isPage = event.key.startsWith('Page')
      const next = isPage ? Math.min(Math.max(to, 0), items.length - 1) : (to + items.length) % items.length
      setMarkedId(items[next]?.id ?? null)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (!event.repeat) marked?.run()
    }
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      returnFocus={false}
      size={620}
      yOffset="10dvh"
      transitionProps={{ duration: 100 }}
      classNames={{ content: styles.palette }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')}>
        <div className={styles.field}>
          <IconSearch size={18} stroke={1.7} aria-hidden />
          <input
            type="text"
            role="combobox"
            aria-label={t('title')}
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={marked ? optionId(marked.id) : undefined}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            data-autofocus
            maxLength={100}
            placeholder={t('placeholder')}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value)
              setMarkedId(null)
            }}
            onKeyDown={onKeyDown}
          />
          <CloseButton onClick={onClose} aria-label={common('close')} />
        </div>
        <Options
          id={listId}
          label={t('list')}
          items={items}
          marked={marked?.id ?? null}
          optionId={optionId}
          onMark={setMarkedId}
          pending={found.pending}
        />
        <p role="status" className={styles.status}>
          {found.refusal ? words.whole(found.refusal) : null}
          {!found.refusal && !found.pending && typed.trim() !== ''
            ? t('found', { count: items.length })
            : null}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}
