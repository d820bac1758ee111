'use client'

import { Button, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Refusal } from '#lib/platform/refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'

/** Begins an article at a press, so that looking at a page never makes one. */
export function NewArticle({ action }: { action: () => Promise<Refusal | null> }) {
  const t = useTranslations('articles')
  const [refusal, submit, pending] = useActionState(action, null)
  return (
    <form action={submit}>
      <Stack align="flex-start">
        <RefusalNotice refusal={refusal} />
        <Button type="submit" loading={pending}>
          {t('create')}
        </Button>
      </Stack>
    </form>
  )
}
