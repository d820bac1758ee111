'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { Entry } from '#lib/lexicons/schema.ts'
import { EndEntryDialog } from './end-entry-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { EntryDays, EntryWords } from './entry-words.tsx'
import styles from './lexicon-list.module.css'
import { SeverityMark } from './severity-mark.tsx'

type Doing = { act: 'change' | 'end'; entry: Entry } | null

/** The entries of a page: what each says, how much it weighs and why, and what its keeper can do with it. */
export function LexiconList({ entries }: { entries: Entry[] }) {
  const t = useTranslations('lexicon')
  const hydrated = useHydrated()
  const [doing, setDoing] = useState<Doing>(null)
  const close = () => setDoing(null)
  return (
    <>
      <ul className={styles.list} aria-label={t('title')}>
        {entries.map((entry) => {
          const [name = ''] = entry.forms
          const acts = { size: 'compact-sm', variant: 'subtle', color: 'gray', disabled: !hydrated } as const
          return (
            <li key={entry.id} className={styles.row}>
              <p className={styles.kind}>
                {t(`kinds.${entry.kind}`)} <SeverityMark severity={entry.severity} />
              </p>
              <div className={styles.what}>
                <p>
                  <EntryWords entry={entry} />
                </p>
                <p className={styles.facts}>
                  <EntryDays entry={entry} />
                  {entry.exceptions.length > 0 ? (
                    <span>{t('except', { words: entry.exceptions.join(t('between')) })}</span>
                  ) : null}
                  {entry.source ? <span>{t('after', { source: entry.source })}</span> : null}
                  {entry.note ? <span>{entry.note}</span> : null}
                </p>
              </div>
              <div className={styles.acts}>
                <Button
                  {...acts}
                  aria-label={t('changeNamed', { name })}
                  onClick={() => setDoing({ act: 'change', entry })}
                >
                  {t('change')}
                </Button>
                <Button
                  {...acts}
                  aria-label={t('endNamed', { name })}
                  onClick={() => setDoing({ act: 'end', entry })}
                >
                  {t('end')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {doing?.act === 'change' ? <EntryDialog entry={doing.entry} onClose={close} /> : null}
      {doing?.act === 'end' ? <EndEntryDialog entry={doing.entry} onClose={close} /> : null}
    </>
  )
}
