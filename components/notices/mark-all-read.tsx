'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDecision } from '#components/desk/use-decision.ts'

/** Marks everything up to the newest notice on the screen as read. */
export function MarkAllRead({ upTo }: { upTo: number }) {
  const t = useTranslations('notices')
  const router = useRouter()
  const { pending, decide } = useDecision()
  async function mark() {
    if (await decide('/api/desk/notices/read', { upTo })) router.refresh()
  }
  return (
    <Button variant="default" loading={pending} onClick={mark}>
      {t('markAll')}
    </Button>
  )
}
