'use client'

import { Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { LONGEST_NAME } from '#lib/versions/schema.ts'

type Props = {
  articleId: number
  /** The kept draft; null for what the draft says now. */
  kept: number | null
  /** Of the words that are named. */
  hash: string
  /** What it is called so far; '' for nothing. */
  name: string
  onClose(): void
  onNamed?(): void
}

/** Gives a version of the draft a name by which people find it again. */
export function NameVersionDialog({ articleId, kept, hash, name: was, onClose, onNamed }: Props) {
  const t = useTranslations('versions.naming')
  const { pending, refusal, decide } = useDecision()
  const [name, setName] = useState(was)
  async function confirm(event: FormEvent) {
    event.preventDefault()
    if (!(await decide(`/api/desk/articles/${articleId}/name-version`, { kept, hash, name }))) return
    onClose()
    onNamed?.()
  }
  return (
    <Dialog title={t(was ? 'rename' : 'title')} onClose={onClose}>
      <form onSubmit={confirm}>
        <Stack gap="md">
          <Text size="sm">{t('lead')}</Text>
          <TextInput
            label={t('name')}
            placeholder={t('example')}
            value={name}
            maxLength={LONGEST_NAME}
            required={!was}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <RefusalNotice refusal={refusal} />
          <DialogActs label={t('confirm')} pending={pending} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
