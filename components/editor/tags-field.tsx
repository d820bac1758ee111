'use client'

import { Pill, PillsInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'

type Props = {
  tags: string[]
  readOnly: boolean
  error?: string
  onChange(tags: string[]): void
}

const BETWEEN = /[,，、;；\n]/

/** Words by which the article is found. Enter, a comma or leaving the field makes one of what is typed. */
export function TagsField({ tags, readOnly, error, onChange }: Props) {
  const t = useTranslations('editor')
  const [typed, setTyped] = useState('')
  function add(text: string) {
    const more = text.split(BETWEEN).map((tag) => tag.trim())
    const next = [...new Set([...tags, ...more.filter((tag) => tag !== '')])]
    setTyped('')
    if (next.length > tags.length) onChange(next)
  }
  function onKeyDown(event: KeyboardEvent) {
    // The Enter that chooses a word in an input method is not the person's.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1))
  }
  return (
    <PillsInput label={t('fields.tags')} description={readOnly ? undefined : t('hints.tags')} error={error}>
      <Pill.Group>
        {tags.map((tag) => (
          <Pill
            key={tag}
            withRemoveButton={!readOnly}
            onRemove={() => onChange(tags.filter((each) => each !== tag))}
            removeButtonProps={{ 'aria-label': t('removeTag', { tag }), 'aria-hidden': false, tabIndex: 0 }}
          >
            {tag}
          </Pill>
        ))}
        <PillsInput.Field
          value={typed}
          readOnly={readOnly}
          onChange={(event) => {
            const text = event.currentTarget.value
            if (BETWEEN.test(text)) add(text)
            else setTyped(text)
          }}
          onKeyDown={readOnly ? undefined : onKeyDown}
          onBlur={() => add(typed)}
        />
      </Pill.Group>
    </PillsInput>
  )
}
