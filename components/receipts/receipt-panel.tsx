'use client'

import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { send } from '#components/desk/send.ts'
import { useDecision } from '#components/desk/use-decision.ts'
import { hearOfArticle } from '#components/notices/article-news.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { ReceiptView } from '#lib/receipts/queries.ts'
import { FindingList } from './finding-list.tsx'
import styles from './receipt-panel.module.css'

type Props = { articleId: number; receipt: ReceiptView; verdict: Verdict }

/** How often it is asked for while it is under way. */
const LOOK_MS = 1_500

/** What readers were found to have after the last release or withdrawal, place by place; it follows by itself. */
export function ReceiptPanel({ articleId, receipt: given, verdict }: Props) {
  const t = useTranslations('receipt')
  const moment = useMoment()
  const id = useId()
  const { pending, refusal, decide } = useDecision()
  const [receipt, setReceipt] = useState(given)
  const [isAsked, setIsAsked] = useState(false)
  const [seen, setSeen] = useState(given)
  // A page that was drawn anew knows better.
  if (seen !== given) {
    setSeen(given)
    setReceipt(given)
  }
  const look = useEffectEvent(async () => {
    const answer = await send<ReceiptView>(`/api/desk/articles/${articleId}/receipt`, undefined, {
      method: 'GET',
    })
    if (!answer.ok) return
    setReceipt(answer.value)
    if (!answer.value.isUnderWay) setIsAsked(false)
  })
  useEffect(() => hearOfArticle(articleId, () => void look()), [articleId])
  const isUnderWay = receipt.isUnderWay || isAsked
  useEffect(() => {
    if (!isUnderWay) return
    // What was told before this page could hear is asked for.
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [isUnderWay])
  const { kind, state, at, attempt, nextAt, findings } = receipt
  async function again() {
    if (await decide(`/api/desk/articles/${articleId}/check-again`, {})) setIsAsked(true)
  }
  const shown = isUnderWay ? 'under-way' : (state ?? 'none')
  return (
    <section aria-labelledby={id} className={styles.receipt}>
      <Title order={2} size="h6" id={id}>
        {t(`title.${kind}`)}
      </Title>
      <p role="status" className={styles.state} data-state={shown}>
        {t(`state.${kind}.${shown}`, { count: findings.length, wrong: notRight(findings) })}
      </p>
      {at ? (
        <p className={styles.fact}>
          {t('at', { time: moment(at), attempt })}
          {nextAt && !isUnderWay ? ` ${t('next', { time: moment(nextAt) })}` : null}
        </p>
      ) : null}
      {state !== null && state !== 'right' && !nextAt && !isUnderWay ? (
        <p className={styles.fact}>{t('last')}</p>
      ) : null}
      <FindingList findings={findings} isOpen={state !== 'right'} />
      {verdict.allowed ? (
        <ReasonedButtons
          acts={[{ label: t('again'), verdict, pending: pending || isUnderWay, onClick: again }]}
        />
      ) : null}
      <RefusalNotice refusal={refusal} />
    </section>
  )
}

const notRight = (findings: ReceiptView['findings']) =>
  findings.filter(({ state }) => state !== 'right').length
