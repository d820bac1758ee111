'use client'

import { Button, Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { forgetWords, useKeptWords } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import styles from './return-weighty.module.css'

type Props = { articleId: number; roundId: number; hash: string }

/** Sends an article that calls for a stricter workflow back to its author, with a note. */
export function ReturnWeighty({ articleId, roundId, hash }: Props) {
  const t = useTranslations('weight')
  const { refresh } = useRouter()
  const hydrated = useHydrated()
  const { pending, refusal, decide } = useDecision()
  const [note, setNote] = useKeptWords({ articleId, of: `round ${roundId}` }, 'weighty note')
  async function sendBack() {
    if (!(await decide(`/api/desk/articles/${articleId}/return-weighty`, { hash, note }))) return
    forgetWords(articleId)
    refresh()
  }
  return (
    <div className={styles.act}>
      <p className={styles.lead}>{t('whatNow')}</p>
      <Textarea
        label={t('note')}
        description={t('noteHint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        disabled={!hydrated}
        autosize
        minRows={2}
      />
      <Button onClick={() => void sendBack()} loading={pending} disabled={!hydrated}>
        {t('return')}
      </Button>
      <RefusalNotice refusal={refusal} />
    </div>
  )
}
