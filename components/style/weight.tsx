import { useTranslations } from 'next-intl'
import type { Severity } from '#lib/document/style/rules.ts'
import styles from './weight.module.css'

/** How much a finding weighs, in a small frame before its rule. */
export function Weight({ severity }: { severity: Severity }) {
  const t = useTranslations('style')
  return (
    <span className={styles.weight} data-severity={severity}>
      {t(`severity.${severity}`)}
    </span>
  )
}
