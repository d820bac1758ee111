'use client'

import { Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import styles from './name-to-sign.module.css'

/** A name in which a stage may be signed; `principal` is whom one stands in for, null for one's own name. */
export type SigningName = { delegationId: number | null; principal: string | null; printed: string }

type Props = {
  names: SigningName[]
  /** Undefined while nothing was chosen: then the first. */
  chosen: number | null | undefined
  onChoose(delegationId: number | null): void
}

/** In whose name one signs, where there is a choice or it is not one's own, and what readers will see of it. */
export function NameToSign({ names, chosen, onChoose }: Props) {
  const t = useTranslations('standIn.sign')
  const hydrated = useHydrated()
  const name = chosen === undefined ? names[0] : names.find(({ delegationId }) => delegationId === chosen)
  if (names.every(({ principal }) => principal === null)) return null
  const printed = name ? (
    <p className={styles.printed} aria-live="polite">
      {t.rich('printed', { name: name.printed, b: (words) => <b>{words}</b> })}
    </p>
  ) : null
  if (names.length === 1) {
    return (
      <div className={styles.names}>
        <p className={styles.only}>{t('only', { name: name?.principal ?? '' })}</p>
        {printed}
      </div>
    )
  }
  return (
    <div className={styles.names}>
      <Radio.Group
        label={t('label')}
        value={name ? String(name.delegationId ?? 0) : ''}
        onChange={(value) => onChoose(Number(value) || null)}
      >
        <div className={styles.choices}>
          {names.map(({ delegationId, principal }) => (
            <Radio
              key={delegationId ?? 0}
              value={String(delegationId ?? 0)}
              label={principal === null ? t('own') : t('for', { name: principal })}
              disabled={!hydrated}
            />
          ))}
        </div>
      </Radio.Group>
      {printed}
    </div>
  )
}
