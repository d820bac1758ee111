'use client'

import { IconHeading, IconList, IconListNumbers, IconQuote } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import styles from './floating.module.css'
import { INSERT_ICONS } from './insert-menu.tsx'
import { INSERTS } from './insert-names.ts'
import { placeOf } from './place-of.ts'
import { useEditorState } from './use-editor-state.ts'

const NOTHING = { at: -1, typed: '' }

// A slash at the beginning of a paragraph, and what is typed after it; a path or a fraction never opens it.
function stateOf(editor: Editor): typeof NOTHING {
  const { $from, empty } = editor.state.selection
  if (!empty || !editor.isFocused || $from.parent.type.name !== 'paragraph') return NOTHING
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const [, typed] = /^[/、／]([^\s/]{0,12})$/.exec(before) ?? []
  return typed === undefined ? NOTHING : { at: $from.start(), typed: typed.toLowerCase() }
}

/** What can be put into the body, offered after a slash and narrowed by typing. The text keeps the keys. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('writing')
  const e = useTranslations('editor.toolbar')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(0)
  const [given, setGiven] = useState(-1)
  const { at, typed } = useEditorState(editor, stateOf, NOTHING)
  const chain = () => editor.chain().focus()
  const all = [
    {
      name: 'subhead',
      label: e('subhead'),
      Icon: IconHeading,
      run: () => chain().setHeading({ level: 2 }).run(),
    },
    {
      name: 'bulletList',
      label: e('bulletList'),
      Icon: IconList,
      run: () => chain().toggleBulletList().run(),
    },
    {
      name: 'orderedList',
      label: e('orderedList'),
      Icon: IconListNumbers,
      run: () => chain().toggleOrderedList().run(),
    },
    { name: 'quote', label: e('quote'), Icon: IconQuote, run: () => chain().toggleBlockquote().run() },
    ...INSERTS.map(({ name }) => ({
      name,
      label: t(`insert.${name}`),
      Icon: INSERT_ICONS[name],
      run: () => void import('./inserts.ts').then(({ insert }) => insert(editor, name)),
    })),
  ]
  const offeredAfter = (words: string) =>
    all.filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(words))
  const offered = offeredAfter(typed)
  const shown = at >= 0 && at !== given && offered.length > 0
  const choice = Math.min(chosen, offered.length - 1)

  function take(index: number): boolean {
    // By the text as it is: what is drawn may be a frame behind, and words typed since are not the menu's to take away.
    const now = stateOf(editor)
    const taken = now.at === at ? offeredAfter(now.typed)[index] : undefined
    if (!taken) return false
    editor.view.dispatch(editor.state.tr.delete(at, editor.state.selection.to))
    setChosen(0)
    taken.run()
    return true
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!shown || event.isComposing || stateOf(editor).at !== at) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((choice + step + offered.length) % offered.length)
    else if (event.key === 'Escape') setGiven(at)
    else if (!['Enter', 'Tab'].includes(event.key) || !take(choice)) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const { dom } = editor.view
    const listen = (event: KeyboardEvent) => onKey(event)
    dom.addEventListener('keydown', listen, { capture: true })
    return () => dom.removeEventListener('keydown', listen, { capture: true })
  }, [editor])
  useEffect(() => {
    if (at < 0) setGiven(-1)
  }, [at])
  useLayoutEffect(() => {
    const { dom } = editor.view
    const element = list.current?.parentElement
    if (shown && element) {
      const { left, top } = placeOf(editor, at, element.getBoundingClientRect(), 'below')
      element.style.translate = `${left}px ${top}px`
      dom.setAttribute('aria-controls', id)
      dom.setAttribute('aria-activedescendant', `${id}-${choice}`)
      list.current?.children[choice]?.scrollIntoView({ block: 'nearest' })
    }
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, shown, at, choice, id])

  if (!shown) return null
  return (
    <div className={styles.floating}>
      <div ref={list} id={id} role="listbox" aria-label={t('insert.label')} className={styles.list}>
        {offered.map(({ name, label, Icon }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the keys, and acts on this list by them
          // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus (aria-activedescendant)
          <div
            key={name}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(index)}
          >
            <Icon size={17} stroke={1.6} aria-hidden /> {label}
          </div>
        ))}
      </div>
    </div>
  )
}
