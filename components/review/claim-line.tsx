'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useWhileLooking } from '#components/desk/use-while-looking.ts'
import { keyed } from '#components/keys/key-map.ts'
import type { ClaimState } from '#lib/review/state.ts'
import styles from './claim-line.module.css'

type Props = {
  articleId: number
  position: number
  /** Who has it before them now. */
  claim: ClaimState | null
  isMine: boolean
  /** Whether the person may sign here, and so take it. */
  mayClaim: boolean
}

/** How often a claim is renewed while its page is looked at, in milliseconds; it lasts ten minutes. */
const RENEW_MS = 180_000

/** Who is reviewing the article now. One's own claim lasts as long as the page is looked at; others' may be taken over. */
export function ClaimLine({ articleId, position, claim, isMine, mayClaim }: Props) {
  const t = useTranslations('review.claim')
  const { refresh } = useRouter()
  const hydrated = useHydrated()
  const { pending, refusal, decide } = useDecision()
  const address = `/api/desk/articles/${articleId}`
  useWhileLooking(isMine, RENEW_MS, () => void decide(`${address}/claim`, { position }))
  useAt(isMine ? null : (claim?.until ?? null), refresh)
  async function act(deed: 'claim' | 'release-claim', body: object) {
    if (await decide(`${address}/${deed}`, body)) refresh()
  }
  if (!claim && !mayClaim) return null
  return (
    <div className={styles.claim}>
      <p className={styles.words}>
        {isMine ? t('mine') : claim ? t('others', { by: claim.by }) : t('nobody')}
      </p>
      {mayClaim ? (
        <Button
          {...keyed('claim')}
          size="compact-sm"
          variant="default"
          loading={pending && !isMine}
          disabled={!hydrated}
          onClick={() =>
            isMine ? act('release-claim', {}) : act('claim', { position, takeOver: claim !== null })
          }
        >
          {t(isMine ? 'putBack' : claim ? 'takeOver' : 'take')}
        </Button>
      ) : null}
      <RefusalNotice refusal={refusal} />
    </div>
  )
}

/** Runs once at a moment (ISO 8601); never for null. */
function useAt(moment: string | null, run: () => void): void {
  const due = useEffectEvent(run)
  useEffect(() => {
    if (!moment) return
    const timer = setTimeout(() => due(), Math.max(0, Date.parse(moment) - Date.now()) + 1_000)
    return () => clearTimeout(timer)
  }, [moment])
}
