'use client'

import { Stack, Text, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { forgetWords, useKeptWords } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'

type Props = { articleId: number; roundId: number; onClose(): void; onDone(): void }

/** Ends the round without a verdict, and says why. */
export function CancelRoundDialog({ articleId, roundId, onClose, onDone }: Props) {
  const t = useTranslations('review.cancelRound')
  const words = useRefusalWords()
  const { pending, refusal, decide } = useDecision()
  const [note, setNote] = useKeptWords({ articleId, of: `round ${roundId}` }, 'cancel note')
  async function confirm() {
    if (!(await decide(`/api/desk/articles/${articleId}/cancel-round`, { note }))) return
    forgetWords(articleId)
    onDone()
  }
  return (
    <Dialog title={t('act')} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('lead')}</Text>
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={words.field(refusal, 'note')}
          autosize
          minRows={2}
        />
        <RefusalNotice refusal={refusal} />
        <DialogActs label={t('confirm')} pending={pending} onClose={onClose} onConfirm={confirm} />
      </Stack>
    </Dialog>
  )
}
