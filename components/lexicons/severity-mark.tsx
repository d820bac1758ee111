import { useTranslations } from 'next-intl'
import type { Severity } from '#lib/lexicons/schema.ts'
import styles from './severity-mark.module.css'

/** How much it weighs, in a word; the colour only helps the eye. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const t = useTranslations('lexicon.severity')
  return (
    <span className={styles.mark} data-severity={severity}>
      {t(severity)}
    </span>
  )
}
