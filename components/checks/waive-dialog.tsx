'use client'

import { Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { useKept } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { MachineFinding } from '#lib/checks/finding.ts'
import { useFindingWords } from './finding-words.ts'
import styles from './machine-reading.module.css'

type Props = {
  articleId: number
  hash: string
  finding: MachineFinding
  onClose(): void
  onDone(): void
}

/** Asks why a finding may stand: whoever signs later reads it. */
export function WaiveDialog({ articleId, hash, finding, onClose, onDone }: Props) {
  const t = useTranslations('reading')
  const errors = useRefusalWords()
  const words = useFindingWords()
  const { pending, refusal, decide } = useDecision()
  const [reason, setReason] = useKept(`waive ${articleId} ${finding.id}`)
  async function confirm() {
    const body = { hash, finding: finding.id, reason }
    if (!(await decide(`/api/desk/articles/${articleId}/waive-finding`, body))) return
    setReason('')
    onDone()
  }
  return (
    <Dialog title={t('waiveTitle')} onClose={onClose}>
      <Stack gap="md">
        <div>
          <p className={styles.name}>{words.name(finding)}</p>
          {finding.found ? (
            <p lang="zh-CN" className={styles.quoted}>
              {finding.before}
              <mark>{finding.found}</mark>
              {finding.after}
            </p>
          ) : null}
          <p className={styles.why}>{words.why(finding)}</p>
        </div>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          error={errors.field(refusal, 'reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          data-autofocus
        />
        <RefusalNotice refusal={refusal} />
        <DialogActs label={t('waiveConfirm')} pending={pending} onClose={onClose} onConfirm={confirm} />
      </Stack>
    </Dialog>
  )
}
