'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Notice } from './notice.tsx'

const EVERY_MS = 4_000

/** Says that the database is away, and asks again by itself until it is back; by `retry` inside an error page. */
export function DatabaseAway({ retry }: { retry?: () => void }) {
  const t = useTranslations()
  const { refresh } = useRouter()
  const again = retry ?? refresh
  useEffect(() => {
    const timer = setInterval(again, EVERY_MS)
    return () => clearInterval(timer)
  }, [again])
  return (
    <Notice title={t('away.title')}>
      <p>{t('away.body')}</p>
      <p role="status">{t('away.waiting')}</p>
      <Button variant="default" onClick={again}>
        {t('common.retry')}
      </Button>
    </Notice>
  )
}
