'use client'

import { Title } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { RewordingState } from '#lib/review/state.ts'
import styles from './suggested-wordings.module.css'

type Props = { articleId: number; hash: string; rewordings: RewordingState[]; verdict: Verdict }

/** What the last stage would rather read: each passage with its new wording, taken one by one or all with one click. */
export function SuggestedWordings({ articleId, hash, rewordings, verdict }: Props) {
  const t = useTranslations('review.wordings')
  const id = useId()
  const { refresh } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  const [first] = rewordings
  if (!first) return null
  async function take(ids: number[]) {
    if (await decide(`/api/desk/articles/${articleId}/take-rewordings`, { hash, ids })) refresh()
  }
  const all = rewordings.map((each) => each.id)
  return (
    <section aria-labelledby={id} className={styles.wordings}>
      <Title order={2} size="h5" id={id}>
        {t('title', { by: first.by })}
      </Title>
      <ol className={styles.list}>
        {rewordings.map(({ id: one, passage, wording }) => (
          <li key={one}>
            <p lang="zh-CN" className={styles.words}>
              <del>{passage}</del> <ins>{wording || t('leaveOut')}</ins>
            </p>
            {verdict.allowed && rewordings.length > 1 ? (
              <button type="button" className={styles.one} disabled={pending} onClick={() => take([one])}>
                {t('takeOne')}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <ReasonedButtons
        acts={[{ label: t('take', { count: all.length }), verdict, pending, onClick: () => take(all) }]}
      />
      <RefusalNotice refusal={refusal} onReload={forget} />
    </section>
  )
}
