'use client'

import { Alert, Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Refusal, RefusalCode } from '#lib/platform/refusal.ts'
import styles from './refusal-notice.module.css'

/** The world has moved on since the page was made, so that seeing it afresh is what helps. */
const MOVED: RefusalCode[] = [
  'stale',
  'out-of-order',
  'round-closed',
  'round-open',
  'not-fully-signed',
  'not-live',
  'claimed',
  'fully-signed',
  'passage-gone',
  'nothing-suggested',
  'remark-settled',
  'remark-open',
  'remarks-open',
  'findings-open',
]

/** Says why an act was refused. Where the page shows what is no longer so, it offers to load it again. */
export function RefusalNotice({ refusal, onReload }: { refusal: Refusal | null; onReload?: () => void }) {
  const t = useTranslations('review.stale')
  const words = useRefusalWords()
  const { refresh } = useRouter()
  if (!refusal) return null
  const isStale = refusal.code === 'stale'
  return (
    <Alert
      role="alert"
      color="cinnabar"
      variant="light"
      title={isStale ? t('title') : undefined}
      className={styles.notice}
    >
      <p className={styles.words}>{isStale ? t('body') : words.whole(refusal)}</p>
      {MOVED.includes(refusal.code) ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            onReload?.()
            refresh()
          }}
        >
          {t('reload')}
        </Button>
      ) : null}
    </Alert>
  )
}
