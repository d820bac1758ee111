'use client'

import { TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { MAX_VIEW_NAME } from '#lib/lists/schema.ts'
import styles from './view-name-dialog.module.css'

type Props = {
  title: string
  /** Where the name is sent, beside `body`. */
  address: string
  body?: object
  name?: string
  onClose(): void
}

/** Asks what a view is to be called. */
export function ViewNameDialog({ title, address, body = {}, name: given = '', onClose }: Props) {
  const t = useTranslations()
  const words = useRefusalWords()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [name, setName] = useState(given)
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!(await request(address, { ...body, name }))) return
    refresh()
    onClose()
  }
  const field = words.field(refusal, 'name')
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <TextInput
          label={t('lists.views.name')}
          placeholder={t('lists.views.example')}
          autoComplete="off"
          maxLength={MAX_VIEW_NAME}
          data-autofocus
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={field}
        />
        {field ? null : <RefusalNotice refusal={refusal} />}
        <DialogActs label={t('lists.views.keep')} pending={pending} onClose={onClose} />
      </form>
    </Dialog>
  )
}
