'use client'

import { useTranslations } from 'next-intl'
import { useDuration } from './moment.tsx'
import { useNow } from './use-now.ts'
import styles from './waiting-time.module.css'

type Props = {
  /** ISO 8601. */
  since: string
  deadlineAt: string | null
  /** When the server drew this, in milliseconds since 1970. */
  drawnAt: number
}

/** How long an article has waited, and how long it still may; goes on by itself while the page is open. */
export function WaitingTime({ since, deadlineAt, drawnAt }: Props) {
  const t = useTranslations('articles')
  const duration = useDuration()
  const now = useNow(drawnAt)
  const left = deadlineAt === null ? null : Date.parse(deadlineAt) - now
  return (
    <>
      <span className={styles.waiting}>{t('waiting', { time: duration(now - Date.parse(since)) })}</span>
      {left === null ? null : (
        <span className={styles.deadline} data-late={left < 0 || undefined}>
          {left < 0 ? t('late', { time: duration(-left) }) : t('left', { time: duration(left) })}
        </span>
      )}
    </>
  )
}
