'use client'

import { useTranslations } from 'next-intl'
import { useContext, useSyncExternalStore } from 'react'
import type { LiveStyle } from './live-style.ts'
import { StyleContext } from './style-context.ts'

type Props = { listed: boolean; onList(): void }

/** How many places of the text are to be looked at, and the way to their list; nothing before it was looked at once. */
export function StyleCount(props: Props) {
  const live = useContext(StyleContext)?.live
  return live ? <Counted live={live} {...props} /> : null
}

function Counted({ live, listed, onList }: Props & { live: LiveStyle }) {
  const t = useTranslations('writing.style')
  const { found, isChecked } = useSyncExternalStore(live.subscribe, live.seen, live.seen)
  if (!isChecked) return null
  return (
    <button type="button" aria-pressed={listed} onClick={onList}>
      {t('found', { count: found.length })}
    </button>
  )
}
