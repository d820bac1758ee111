'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { Finding } from '#lib/document/style/check.ts'

type Props = { articleId: number; hash: string; finding: Finding; name: string }

/** Mends one finding, named by its rule and its words for who hears the button alone. */
export function MendOne({ articleId, hash, finding: { path, rule, from, to, found }, name }: Props) {
  const t = useTranslations('style')
  const { refresh } = useRouter()
  const hydrated = useHydrated()
  const { pending, refusal, decide, forget } = useDecision()
  async function mend() {
    const finding = { path, rule, from, to }
    if (await decide(`/api/desk/articles/${articleId}/mend-style`, { hash, finding })) refresh()
  }
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={pending}
        disabled={!hydrated}
        aria-label={t('mendThis', { rule: name, found })}
        onClick={mend}
      >
        {t('mend')}
      </Button>
      <RefusalNotice refusal={refusal} onReload={forget} />
    </>
  )
}
