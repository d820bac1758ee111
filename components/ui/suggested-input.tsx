'use client'

import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import floating from './float.module.css'
import { useFloat } from './float.ts'
import styles from './suggested-input.module.css'

type Props = {
  label: string
  value: string
  /** What is offered; anything else may be typed. */
  options: readonly string[]
  /** How many of them at once. */
  limit?: number
  readOnly?: boolean
  error?: string
  onChange(value: string): void
}

/** A line of text with words to choose from, after WAI-ARIA's pattern of a combobox with a list. */
export function SuggestedInput({ label, value, options, limit, readOnly, error, onChange }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [isAsked, setAsked] = useState(false)
  const [marked, setMarked] = useState(-1)
  // What is one of the words already shows the others, to be changed for them.
  const looked = options.includes(value) ? '' : value.trim().toLowerCase()
  const offered = options.filter((option) => option.toLowerCase().includes(looked)).slice(0, limit)
  const isOpen = isAsked && !readOnly && offered.length > 0
  const ask = (asked: boolean) => {
    setAsked(asked)
    setMarked(-1)
  }
  useFloat({ anchor: input, panel: list, isOpen, onClose: () => ask(false), sameWidth: true })

  function choose(option: string) {
    onChange(option)
    ask(false)
  }
  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, arrows and Enter choose among its words.
    if (event.nativeEvent.isComposing) return
    const word = isOpen ? offered[marked] : undefined
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setAsked(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      const from = marked < 0 && step < 0 ? 0 : marked
      setMarked((from + step + offered.length) % Math.max(offered.length, 1))
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      if (word === undefined) ask(false)
      else choose(word)
    }
  }
  return (
    <>
      <TextInput
        ref={input}
        label={label}
        value={value}
        readOnly={readOnly}
        error={error}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen && marked >= 0 ? `${id}-${marked}` : undefined}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value)
          ask(true)
        }}
        onClick={() => ask(true)}
        onBlur={() => ask(false)}
        onKeyDown={onKeyDown}
      />
      {isOpen ? (
        <div
          ref={list}
          id={id}
          popover="manual"
          role="listbox"
          aria-label={label}
          className={`${floating.float} ${styles.list}`}
          // A press on a word leaves the focus in the field.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
        >
          {offered.map((option, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys.
            <div
              key={option}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === marked}
              className={styles.option}
              onPointerMove={() => setMarked(at)}
              onClick={() => choose(option)}
            >
              {option}
            </div>
          ))}
        </div>
      ) : null}
    </>
  )
}
