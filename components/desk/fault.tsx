'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DatabaseAway } from './database-away.tsx'
import { DATABASE_AWAY } from './database-away-digest.ts'
import { Notice } from './notice.tsx'

/** A page broke. `digest` is what the server's log calls the error, or says that the database is away. */
export function Fault({ digest, retry }: { digest?: string; retry: () => void }) {
  const t = useTranslations()
  if (digest === DATABASE_AWAY) return <DatabaseAway retry={retry} />
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
