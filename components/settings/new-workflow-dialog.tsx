'use client'

import { Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { useGo } from '#components/going/going.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'

/** Asks what a stricter workflow is to be called, makes it, and goes there. */
export function NewWorkflowDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations('weight.settings')
  const words = useRefusalWords()
  const goTo = useGo()
  const { pending, refusal, request } = useRequest()
  const [nameZh, setNameZh] = useState('')
  const [nameEn, setNameEn] = useState('')
  async function make(event: FormEvent) {
    event.preventDefault()
    const made = await request<{ key: string }>('/api/desk/settings/workflow', { nameZh, nameEn })
    if (!made) return
    onClose()
    goTo(`/desk/settings/workflow/${made.key}`)
  }
  return (
    <Dialog title={t('new')} onClose={onClose}>
      <form onSubmit={make}>
        <Stack gap="md">
          <Text size="sm">{t('newLead')}</Text>
          <TextInput
            label={t('nameZh')}
            value={nameZh}
            error={words.field(refusal, 'nameZh')}
            onChange={(event) => setNameZh(event.currentTarget.value)}
          />
          <TextInput
            label={t('nameEn')}
            value={nameEn}
            error={words.field(refusal, 'nameEn')}
            onChange={(event) => setNameEn(event.currentTarget.value)}
          />
          {refusal && !refusal.fields ? <RefusalNotice refusal={refusal} /> : null}
          <DialogActs label={t('create')} pending={pending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
