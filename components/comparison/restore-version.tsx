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
import { idOfKept, type KeptName } from '#lib/versions/schema.ts'
import styles from './restore-version.module.css'

type Props = {
  articleId: number
  /** The version whose words are put back, and what people call it. */
  version: number | KeptName
  called: string
  /** The draft as the person sees it. */
  hash: string
  verdict: Verdict
}

/** Puts an older version's words back into the draft, once the person was told what becomes of those that stand there now. */
export function RestoreVersion({ articleId, version, called, hash, verdict }: Props) {
  const t = useTranslations('comparison.restore')
  const { push } = useRouter()
  const { pending, refusal, decide } = useDecision()
  const label =
    typeof version === 'number' ? t('act', { number: version }) : t('actKept', { called: called || 'none' })
  const [isAsked, setAsked] = useState(false)
  async function confirm() {
    const [way, body] =
      typeof version === 'number'
        ? (['restore', { number: version, hash }] as const)
        : (['restore-kept', { kept: idOfKept(version), hash }] as const)
    if (await decide(`/api/desk/articles/${articleId}/${way}`, body)) {
      push(`/desk/articles/${articleId}/edit`)
    }
  }
  return (
    <div className={styles.restore}>
      <ReasonedButtons acts={[{ label, verdict, onClick: () => setAsked(true) }]} />
      {isAsked ? (
        <Dialog title={label} onClose={() => setAsked(false)}>
          <Stack gap="md">
            <Text size="sm">{t('lead')}</Text>
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
