import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RowMoves } from './row-moves.tsx'
import styles from './rows.module.css'

type Props = {
  /** What the row is called, for who does not see it. */
  name: string
  isFirst: boolean
  isLast: boolean
  onMove(by: 1 | -1): void
  /** Left out where the row can no longer be taken away. */
  onRemove?: (() => void) | undefined
  /** Whether it is out of use; left out of what is never retired. */
  retired?: boolean
  onRetire?(retired: boolean): void
  /** Its fields. */
  children: ReactNode
}

/** One row of a list of settings: its fields, and what can be done with it as a whole. */
export function RowFrame({ name, retired, onRetire, children, ...moves }: Props) {
  const t = useTranslations('settings.rows')
  return (
    <fieldset className={styles.row} aria-label={name} data-retired={retired || undefined}>
      {children}
      <div className={styles.acts}>
        {onRetire ? (
          <Switch
            label={t('retire')}
            checked={retired ?? false}
            onChange={(event) => onRetire(event.currentTarget.checked)}
          />
        ) : null}
        <span className={styles.moves}>
          <RowMoves name={name} {...moves} />
        </span>
      </div>
    </fieldset>
  )
}
