'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import type { Verdict } from '#lib/platform/refusal.ts'

type Props = { articleId: number; hash: string; count: number; verdict: Verdict }

/** Mends at once whatever the house's style is certain about; what it doubts stays for who reads. */
export function MendAll({ articleId, hash, count, verdict }: Props) {
  const t = useTranslations('style')
  const { refresh } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  async function mend() {
    if (await decide(`/api/desk/articles/${articleId}/mend-style`, { hash })) refresh()
  }
  return (
    <>
      <ReasonedButtons acts={[{ label: t('mendAll', { count }), verdict, pending, onClick: mend }]} />
      <RefusalNotice refusal={refusal} onReload={forget} />
    </>
  )
}
