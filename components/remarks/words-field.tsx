'use client'

import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { useRef, useState } from 'react'
import { send } from '#components/desk/send.ts'
import { isSend } from '#components/ui/is-send.ts'
import { LONGEST_REMARK } from '#lib/remarks/schema.ts'
import type { Colleague } from '#lib/remarks/state.ts'
import { beingCalled, withName } from './mentions.ts'

/** Where the colleagues are asked for who may read this text, and those who came. */
export type Colleagues = { known: readonly Colleague[]; ask(): void }

/** The colleagues who may read a text of an article, fetched with the first @. */
export function useColleagues(articleId: number, hash: string): Colleagues {
  const [known, setKnown] = useState<readonly Colleague[]>([])
  const asked = useRef(false)
  return {
    known,
    ask() {
      if (asked.current) return
      asked.current = true
      void send<Colleague[]>(`/api/desk/articles/${articleId}/readers?hash=${hash}`, undefined, {
        method: 'GET',
      }).then((result) => {
        if (result.ok) setKnown(result.value)
        else asked.current = false
      })
    },
  }
}

type Props = {
  label: string
  placeholder?: string
  value: string
  error?: string | undefined
  colleagues: Colleagues
  autoFocus?: boolean
  onChange(words: string): void
  /** Ctrl or ⌘ with Enter. */
  onSend(): void
}

/** What somebody says: words, in which an @ offers colleagues by name. */
export function WordsField({
  label,
  placeholder,
  value,
  error,
  colleagues,
  autoFocus,
  onChange,
  onSend,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const combobox = useCombobox()
  const [called, setCalled] = useState<string | null>(null)
  const offered =
    called === null ? [] : colleagues.known.filter(({ name }) => name.includes(called)).slice(0, 8)
  const look = (words: string, caret: number) => {
    const name = beingCalled(words, caret)
    setCalled(name)
    if (name === null) return combobox.closeDropdown()
    colleagues.ask()
    combobox.openDropdown()
    combobox.updateSelectedOptionIndex()
  }
  const choose = (name: string) => {
    const next = withName(value, field.current?.selectionStart ?? value.length, name)
    onChange(next.words)
    setCalled(null)
    combobox.closeDropdown()
    queueMicrotask(() => field.current?.setSelectionRange(next.caret, next.caret))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.EventsTarget withExpandedAttribute={false}>
        <Textarea
          ref={field}
          label={label}
          placeholder={placeholder}
          value={value}
          error={error}
          maxLength={LONGEST_REMARK}
          data-autofocus={autoFocus || undefined}
          autosize
          minRows={2}
          maxRows={10}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value)
            look(currentTarget.value, currentTarget.selectionStart)
          }}
          onKeyDown={(event) => {
            if (!isSend(event)) return
            event.preventDefault()
            onSend()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.EventsTarget>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options>
          {offered.map(({ id, name }) => (
            <Combobox.Option key={id} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
