'use client'

import { TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { WaitingRelease } from '#lib/publishing/queries.ts'
import { HeldBack } from './held-back.tsx'
import styles from './release-panel.module.css'
import { fromShanghai } from './shanghai-time.ts'
import { useCorrection } from './use-correction.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = {
  articleId: number
  /** The hash of the words that would be released. */
  hash: string
  /** What readers have now. */
  publicationId: number | null
  waiting: WaitingRelease | null
  /** The draft is no longer what readers have. */
  isCorrectionBegun: boolean
  verdicts: Record<'publish' | 'schedule' | 'cancelSchedule' | 'correct' | 'withdraw', Verdict>
}

/** Brings signed words to readers, now or at a time, and takes them down. */
export function ReleasePanel({
  articleId,
  hash,
  publicationId,
  waiting,
  isCorrectionBegun,
  verdicts,
}: Props) {
  const t = useTranslations('release')
  const { refresh } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  const [dialog, setDialog] = useState(false)
  const [embargo, setEmbargo] = useState('')
  const embargoUntil = fromShanghai(embargo)
  const correction = useCorrection({ articleId, verdict: verdicts.correct, isBegun: isCorrectionBegun })
  const address = `/api/desk/articles/${articleId}`
  async function act(deed: 'publish' | 'cancel-schedule', body: object) {
    if (await decide(`${address}/${deed}`, body)) refresh()
  }
  return (
    <div className={styles.panel}>
      <ReasonedButtons
        acts={[
          {
            label: t('publish'),
            verdict: verdicts.publish,
            signs: true,
            pending,
            onClick: () => act('publish', { hash, embargoUntil }),
          },
        ]}
      />
      {waiting ? (
        <Waiting waiting={waiting}>
          <ReasonedButtons
            acts={[
              {
                label: t('cancelSchedule'),
                verdict: verdicts.cancelSchedule,
                onClick: () => act('cancel-schedule', {}),
              },
            ]}
          />
        </Waiting>
      ) : (
        <Schedule
          address={address}
          hash={hash}
          embargoUntil={embargoUntil}
          verdict={verdicts.schedule}
          onDone={refresh}
        />
      )}
      {verdicts.publish.allowed && !waiting ? (
        <TextInput
          type="datetime-local"
          label={t('embargo')}
          description={t('embargoHint')}
          value={embargo}
          onChange={(event) => setEmbargo(event.currentTarget.value)}
        />
      ) : null}
      <RefusalNotice refusal={refusal} onReload={forget} />
      <hr className={styles.rule} />
      <ReasonedButtons
        acts={[
          correction.act,
          { label: t('withdraw'), verdict: verdicts.withdraw, onClick: () => setDialog(true) },
        ]}
      />
      {correction.asks}
      {dialog && publicationId !== null ? (
        <WithdrawDialog
          articleId={articleId}
          publicationId={publicationId}
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

type ScheduleProps = {
  address: string
  hash: string
  embargoUntil: string | null
  verdict: Verdict
  onDone(): void
}

function Schedule({ address, hash, embargoUntil, verdict, onDone }: ScheduleProps) {
  const t = useTranslations('release')
  const words = useRefusalWords()
  const hydrated = useHydrated()
  const { pending, refusal, decide, forget } = useDecision()
  const [field, setField] = useState('')
  const [missing, setMissing] = useState(false)
  async function schedule() {
    const at = fromShanghai(field)
    setMissing(!at)
    if (at && (await decide(`${address}/schedule`, { hash, at, embargoUntil }))) onDone()
  }
  return (
    <div className={styles.schedule}>
      <TextInput
        type="datetime-local"
        label={t('at')}
        description={t('atHint')}
        value={field}
        onChange={(event) => {
          setField(event.currentTarget.value)
          setMissing(false)
        }}
        error={missing ? t('atMissing') : words.field(refusal, 'at')}
        disabled={!hydrated || !verdict.allowed}
      />
      <ReasonedButtons acts={[{ label: t('schedule'), verdict, pending, onClick: schedule }]} />
      <RefusalNotice refusal={refusal} onReload={forget} />
    </div>
  )
}

function Waiting({ waiting, children }: { waiting: WaitingRelease; children: ReactNode }) {
  const t = useTranslations('release')
  const moment = useMoment()
  return (
    <div className={styles.schedule}>
      {waiting.heldBack ? (
        <HeldBack heldBack={waiting.heldBack} at={waiting.at} by={waiting.by} />
      ) : (
        <>
          <p className={styles.waiting}>{t('waiting', { time: moment(waiting.at) })}</p>
          <p className={styles.by}>{t('waitingBy', { by: waiting.by })}</p>
        </>
      )}
      {waiting.embargoUntil ? (
        <p className={styles.by}>{t('embargoed', { time: moment(waiting.embargoUntil) })}</p>
      ) : null}
      {children}
    </div>
  )
}
