'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Notice } from './notice.tsx'

/** A page broke. `digest` is what the server's log calls the error. */
export function Fault({ digest, retry }: { digest?: string; retry: () => void }) {
  const t = useTranslations()
  return (
    <Notice title={t('fault.title')}>
      <p>{t('fault.body')}</p>
      {digest && <p>{t('fault.digest', { digest })}</p>}
      <Button variant="default" onClick={retry}>
        {t('common.retry')}
      </Button>
    </Notice>
  )
}
