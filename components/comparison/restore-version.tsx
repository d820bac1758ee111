'use client'

import { Stack, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'
import styles from './restore-version.module.css'

type Props = {
  articleId: number
  /** The frozen version whose words are put back. */
  number: number
  /** The draft as the person sees it. */
  hash: string
  verdict: Verdict
}

/** Puts an older version's words back into the draft, once the person has said that what stands there now may go. */
export function RestoreVersion({ articleId, number, hash, verdict }: Props) {
  const t = useTranslations('comparison.restore')
  const { push } = useRouter()
  const { pending, refusal, decide } = useDecision()
  const [isAsked, setAsked] = useState(false)
  async function confirm() {
    if (await decide(`/api/desk/articles/${articleId}/restore`, { number, hash })) {
      push(`/desk/articles/${articleId}/edit`)
    }
  }
  return (
    <div className={styles.restore}>
      <ReasonedButtons acts={[{ label: t('act', { number }), verdict, onClick: () => setAsked(true) }]} />
      {isAsked ? (
        <Dialog title={t('act', { number })} onClose={() => setAsked(false)}>
          <Stack gap="md">
            <Text size="sm">{t('lead', { number })}</Text>
            <RefusalNotice refusal={refusal} />
            <DialogActs
              label={t('confirm')}
              pending={pending}
              onClose={() => setAsked(false)}
              onConfirm={confirm}
            />
          </Stack>
        </Dialog>
      ) : null}
    </div>
  )
}
