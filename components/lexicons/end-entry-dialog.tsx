'use client'

import { Stack } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Entry } from '#lib/lexicons/schema.ts'
import { EntryWords } from './entry-words.tsx'

/** Asks before an entry leaves the lexicon. */
export function EndEntryDialog({ entry, onClose }: { entry: Entry; onClose(): void }) {
  const t = useTranslations('lexicon')
  const { refresh } = useRouter()
  const { pending, refusal, decide } = useDecision()
  async function confirm() {
    if (!(await decide(`/api/desk/settings/lexicons/${entry.id}/end`, {}))) return
    refresh()
    onClose()
  }
  return (
    <Dialog title={t('endTitle')} onClose={onClose}>
      <Stack gap="md">
        <EntryWords entry={entry} />
        <p>{t('endLead')}</p>
        <RefusalNotice refusal={refusal} />
        <DialogActs label={t('endConfirm')} pending={pending} onClose={onClose} onConfirm={confirm} />
      </Stack>
    </Dialog>
  )
}
