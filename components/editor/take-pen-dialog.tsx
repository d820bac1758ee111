import { Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Refusal } from '#lib/platform/refusal.ts'

type Props = { by: string; take(reason: string): Promise<Refusal | null>; onClose(): void }

/** Takes the pen out of a colleague's hand, and says why. */
export function TakePenDialog({ by, take, onClose }: Props) {
  const t = useTranslations('editor.pen')
  const [reason, setReason] = useState('')
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  async function confirm() {
    setPending(true)
    const no = await take(reason)
    setPending(false)
    setRefusal(no)
    if (!no) onClose()
  }
  return (
    <Dialog title={t('take')} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('takeLead', { by })}</Text>
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalNotice refusal={refusal} />
        <DialogActs label={t('take')} pending={pending} onClose={onClose} onConfirm={confirm} />
      </Stack>
    </Dialog>
  )
}
