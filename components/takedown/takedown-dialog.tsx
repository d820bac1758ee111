'use client'

import { Textarea, TextInput } from '@mantine/core'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LayerProps } from '#components/desk/layer.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useLook } from '#components/desk/use-look.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { LiveArticle } from '#lib/publishing/list-live.ts'
import { keptWords } from './kept-words.ts'
import { LiveList } from './live-list.tsx'
import styles from './takedown.module.css'
import { TakenDown } from './taken-down.tsx'
import { useTakedown } from './use-takedown.ts'

/**
 * The emergency takedown: one press opened it, the next one takes an article down. The article of the page comes first;
 * each button names its article, so that haste cannot take the wrong one.
 */
export function TakedownDialog({ onClose }: Pick<LayerProps, 'onClose'>) {
  const t = useTranslations('takedown')
  const release = useTranslations('release')
  const words = useRefusalWords()
  const here = Number(/^\/desk\/articles\/(\d+)(\/|$)/.exec(usePathname() ?? '')?.[1] ?? 0)
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState(() => keptWords() ?? { reason: t('reason'), publicNote: t('publicNote') })
  const { value, refusal: unread, pending } = useLook<LiveArticle[]>(addressOf(here, typed))
  const { underway, refusal, done, takeDown } = useTakedown(said)
  return (
    <Dialog title={t('title')} onClose={onClose} size={600}>
      {done ? (
        <TakenDown article={done} onClose={onClose} />
      ) : (
        <div className={styles.form}>
          <p className={styles.lead}>{t('lead')}</p>
          <RefusalNotice refusal={refusal ?? unread} />
          <TextInput
            type="search"
            data-autofocus
            label={t('find')}
            value={typed}
            maxLength={100}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <LiveList rows={value} here={here} pending={pending} underway={underway} onTakeDown={takeDown} />
          <div className={styles.words}>
            <Textarea
              label={release('reason')}
              description={release('reasonHint')}
              value={said.reason}
              onChange={({ currentTarget }) => setSaid({ ...said, reason: currentTarget.value })}
              error={words.field(refusal, 'reason')}
              autosize
              minRows={2}
            />
            <Textarea
              label={release('publicNote')}
              description={release('publicNoteHint')}
              value={said.publicNote}
              onChange={({ currentTarget }) => setSaid({ ...said, publicNote: currentTarget.value })}
              error={words.field(refusal, 'publicNote')}
              autosize
              minRows={2}
            />
          </div>
        </div>
      )}
    </Dialog>
  )
}

function addressOf(here: number, typed: string): string {
  return `/api/desk/live?${new URLSearchParams({ q: typed.trim(), ...(here ? { first: String(here) } : {}) })}`
}
