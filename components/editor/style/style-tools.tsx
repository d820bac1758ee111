'use client'

import { VisuallyHidden } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { Later } from '#components/ui/later.tsx'
import { beside, goTo } from './go-to.ts'
import type { LiveStyle } from './live-style.ts'
import { useCard } from './use-card.ts'
import { useLiveStyle } from './use-live-style.ts'
import { useTold } from './use-told.ts'

const loadCard = async () => (await import('./style-card.tsx')).StyleCard

type Props = { editor: Editor }

/** The check of the text by the house's style while it is written, with what stands around it. */
export function StyleTools({ editor }: Props) {
  const live = useLiveStyle(editor)
  return live ? <Around editor={editor} live={live} /> : null
}

function Around({ editor, live }: Props & { live: LiveStyle }) {
  const t = useTranslations('writing.style')
  const s = useTranslations('style')
  const told = useTold()
  const box = useRef<HTMLElement>(null)
  const [spoken, setSpoken] = useState('')
  const { current } = useSyncExternalStore(live.subscribe, live.seen, live.seen)
  useCard(editor, live, box)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'F8' && !event.altKey) {
      const next = beside(editor, live, event.shiftKey ? -1 : 1)
      if (next) goTo(editor, live, next.finding)
      const { finding, index = 0 } = next ?? {}
      const count = live.seen().found.length
      setSpoken(
        finding
          ? t('place', {
              place: index + 1,
              count,
              rule: told.name(finding),
              found: finding.found,
            })
          : s('clean'),
      )
    } else if (event.key === 'F8' && current?.fix) {
      live.mend(current)
    } else if (event.key === 'Enter' && event.altKey && box.current) {
      box.current.querySelector('button')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen, { capture: true })
    return () => removeEventListener('keydown', listen, { capture: true })
  }, [])
  return (
    <>
      {current && current.place.kind !== 'field' ? (
        <Later key={current.id} load={loadCard} own={{ editor, live, box, finding: current }} />
      ) : null}
      <VisuallyHidden aria-live="polite">{spoken}</VisuallyHidden>
    </>
  )
}
