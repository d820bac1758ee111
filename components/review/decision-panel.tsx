'use client'

import { Textarea, Title, VisuallyHidden } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { type Act, ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import { useDecision } from '#components/desk/use-decision.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { RoundState } from '#lib/review/state.ts'
import styles from './decision-panel.module.css'
import { RejectDialog } from './reject-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'

type Deed = 'approve' | 'return' | 'reject'

type Props = {
  articleId: number
  /** The hash of the words on this page: what a signature here is for. */
  hash: string
  round: RoundState
  isCorrection: boolean
  verdicts: Record<Deed, Verdict>
}

/** Signs, sends back or rejects what the person has before them. A remark stays until it was taken. */
export function DecisionPanel({ articleId, hash, round, isCorrection, verdicts }: Props) {
  const t = useTranslations('review')
  const { refresh } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  const hydrated = useHydrated()
  const [note, setNote] = useState('')
  const [dialog, setDialog] = useState<'return' | 'reject' | null>(null)
  const [done, setDone] = useState<Deed | null>(null)
  const titleId = useId()
  function finish(deed: Deed) {
    setDialog(null)
    setDone(deed)
    setNote('')
    forget()
    refresh()
  }
  async function approve() {
    const body = { position: round.openPosition, hash, note }
    if (await decide(`/api/desk/articles/${articleId}/approve`, body)) finish('approve')
  }
  const acts: Act[] = [
    { label: t('approve'), verdict: verdicts.approve, signs: true, pending, onClick: approve },
    { label: t('return'), verdict: verdicts.return, onClick: () => setDialog('return') },
    { label: t('reject'), verdict: verdicts.reject, onClick: () => setDialog('reject') },
  ]
  const dialogProps = { articleId, hash, onClose: () => setDialog(null) }
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <VisuallyHidden>
        <Title order={2} id={titleId}>
          {t('decide')}
        </Title>
      </VisuallyHidden>
      <Turn round={round} />
      {verdicts.approve.allowed ? (
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          disabled={!hydrated}
          autosize
          minRows={2}
        />
      ) : null}
      <ReasonedButtons acts={acts} />
      <RefusalNotice refusal={refusal} onReload={forget} />
      <p role="status" className={styles.done}>
        {done ? t(`done.${done}`) : null}
      </p>
      {dialog === 'return' ? (
        <ReturnDialog {...dialogProps} round={round} onDone={() => finish('return')} />
      ) : null}
      {dialog === 'reject' ? (
        <RejectDialog {...dialogProps} isCorrection={isCorrection} onDone={() => finish('reject')} />
      ) : null}
    </section>
  )
}

function Turn({ round }: { round: RoundState }) {
  const t = useTranslations('review')
  const stageName = useStageName()
  const stage = round.stages.find(({ position }) => position === round.openPosition)
  if (stage) return <p className={styles.turn}>{t('atStage', { stage: stageName(stage) })}</p>
  return <p className={styles.turn}>{t(round.openPosition === 0 ? 'atAuthor' : 'atRelease')}</p>
}
