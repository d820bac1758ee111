import { Switch } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { RowMoves } from './row-moves.tsx'
import styles from './rows.module.css'

type Props = ComponentProps<typeof RowMoves> & {
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
