'use client'

import { Stack, Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { forgetWords, useKeptWords } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'

type Props = { articleId: number; publicationId: number; onClose(): void; onDone(): void }

/** Takes the live article down at once: a reason for the record, and what readers are told. */
export function WithdrawDialog({ articleId, publicationId, onClose, onDone }: Props) {
  const t = useTranslations('release')
  const words = useRefusalWords()
  const { pending, refusal, decide } = useDecision()
  const decided = { articleId, of: `publication ${publicationId}` } as const
  const [reason, setReason] = useKeptWords(decided, 'withdraw reason')
  const [publicNote, setPublicNote] = useKeptWords(decided, 'withdraw note')
  async function confirm() {
    if (!(await decide(`/api/desk/articles/${articleId}/withdraw`, { reason, publicNote }))) return
    forgetWords(articleId)
    onDone()
  }
  return (
    <Dialog title={t('withdraw')} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('withdrawLead')}</Text>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={words.field(refusal, 'reason')}
          autosize
          minRows={2}
        />
        <Textarea
          label={t('publicNote')}
          description={t('publicNoteHint')}
          value={publicNote}
          onChange={(event) => setPublicNote(event.currentTarget.value)}
          error={words.field(refusal, 'publicNote')}
          autosize
          minRows={2}
        />
        <RefusalNotice refusal={refusal} />
        <DialogActs
          label={t('confirmWithdraw')}
          pending={pending}
          color="cinnabar"
          onClose={onClose}
          onConfirm={confirm}
        />
      </Stack>
    </Dialog>
  )
}
