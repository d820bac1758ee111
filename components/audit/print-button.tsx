'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import styles from './print-button.module.css'

/** Over a sheet: the button that prints it. */
export function PrintButton() {
  const t = useTranslations('sheet')
  return (
    <p className={styles.print}>
      <PrintPage label={t('print')} variant="filled" />
    </p>
  )
}

/** Opens the browser's own printing, which saves a file as well. */
export function PrintPage({ label, variant = 'default' }: { label: string; variant?: 'default' | 'filled' }) {
  return (
    <Button variant={variant} onClick={() => window.print()}>
      {label}
    </Button>
  )
}
