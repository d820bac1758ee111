'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { type Act, ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { ArticleState } from '#lib/review/state.ts'
import { CancelRoundDialog } from './cancel-round-dialog.tsx'
import styles from './round-acts.module.css'

type Props = {
  articleId: number
  /** The open round. */
  roundId: number
  urgent: ArticleState['urgent']
  verdicts: Record<'hurry' | 'cancel', Verdict>
}

/** What may be said of the walk itself: that it is urgent, or that it is over. Shown to those whom it concerns. */
export function RoundActs({ articleId, roundId, urgent, verdicts }: Props) {
  const t = useTranslations('review')
  const moment = useMoment()
  const { refresh } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  const [dialog, setDialog] = useState(false)
  async function hurry() {
    const address = `/api/desk/articles/${articleId}/urgency`
    if (await decide(address, { urgent: urgent === null })) refresh()
  }
  const acts: Act[] = [
    ...(verdicts.hurry.allowed
      ? [
          {
            label: t(urgent ? 'urgent.unmark' : 'urgent.mark'),
            verdict: verdicts.hurry,
            pending,
            onClick: hurry,
          },
        ]
      : []),
    ...(verdicts.cancel.allowed
      ? [{ label: t('cancelRound.act'), verdict: verdicts.cancel, onClick: () => setDialog(true) }]
      : []),
  ]
  if (acts.length === 0 && !urgent) return null
  return (
    <div className={styles.acts}>
      {urgent ? (
        <p className={styles.urgent}>
          <b>{t('urgent.badge')}</b> {t('urgent.by', { by: urgent.by, time: moment(urgent.since) })}
        </p>
      ) : null}
      {acts.length > 0 ? <ReasonedButtons acts={acts} /> : null}
      <RefusalNotice refusal={refusal} onReload={forget} />
      {dialog ? (
        <CancelRoundDialog
          articleId={articleId}
          roundId={roundId}
          onClose={() => setDialog(false)}
          onDone={() => {
            setDialog(false)
            refresh()
          }}
        />
      ) : null}
    </div>
  )
}
