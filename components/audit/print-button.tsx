'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import styles from './print-button.module.css'

/** Opens the browser's own printing, which saves a file as well. */
export function PrintButton() {
  const t = useTranslations('sheet')
  return (
    <p className={styles.print}>
      <Button onClick={() => window.print()}>{t('print')}</Button>
    </p>
  )
}
