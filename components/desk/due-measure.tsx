'use client'

import styles from './due-measure.module.css'
import { useNow } from './use-now.ts'
import { WaitingTime } from './waiting-time.tsx'

type Props = {
  /** ISO 8601. */
  since: string
  deadlineAt: string | null
  /** When the server drew this, in milliseconds since 1970. */
  drawnAt: number
}

/** How much of a stage's time is used up: in words, and as a line that fills, and breaks up once the time is over. */
export function DueMeasure({ since, deadlineAt, drawnAt }: Props) {
  const now = useNow(drawnAt)
  const begun = Date.parse(since)
  const used = deadlineAt === null ? null : (now - begun) / Math.max(1, Date.parse(deadlineAt) - begun)
  return (
    <div className={styles.due}>
      <p className={styles.words}>
        <WaitingTime since={since} deadlineAt={deadlineAt} drawnAt={drawnAt} />
      </p>
      {used === null ? null : (
        <span className={styles.track} aria-hidden>
          <span
            className={styles.used}
            data-late={used > 1 || undefined}
            style={{ inlineSize: `${Math.round(Math.min(1, Math.max(0.02, used)) * 1000) / 10}%` }}
          />
        </span>
      )}
    </div>
  )
}
