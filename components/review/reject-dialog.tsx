'use client'

import { Stack, Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { useKeptWords } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { isSend } from '#components/ui/is-send.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { ReasonSelect } from './reason-select.tsx'

type Props = {
  articleId: number
  hash: string
  roundId: number
  /** Readers have an earlier text, which stays. */
  isCorrection: boolean
  onClose(): void
  onDone(): void
}

/** Rejects the article for good, with a reason. */
export function RejectDialog({ articleId, hash, roundId, isCorrection, onClose, onDone }: Props) {
  const t = useTranslations('review')
  const words = useRefusalWords()
  const { pending, refusal, decide } = useDecision()
  const decided = { articleId, of: `round ${roundId}` } as const
  const [reason, setReason] = useKeptWords(decided, 'reject reason')
  const [note, setNote] = useKeptWords(decided, 'reject note')
  async function confirm() {
    if (await decide(`/api/desk/articles/${articleId}/reject`, { hash, reason, note })) onDone()
  }
  return (
    <Dialog title={t('reject')} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t(isCorrection ? 'rejectLiveLead' : 'rejectLead')}</Text>
        <ReasonSelect autoFocus value={reason} onChange={setReason} error={words.field(refusal, 'reason')} />
        <Textarea
          label={t('explain')}
          description={t('explainHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isSend(event)) void confirm()
          }}
          error={words.field(refusal, 'note')}
          autosize
          minRows={3}
        />
        <RefusalNotice refusal={refusal} />
        <DialogActs label={t('confirmReject')} pending={pending} onClose={onClose} onConfirm={confirm} />
      </Stack>
    </Dialog>
  )
}
