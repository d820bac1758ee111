import { useTranslations } from 'next-intl'
import type { MachineFinding } from '#lib/checks/finding.ts'
import { severities } from '#lib/lexicons/schema.ts'
import styles from './machine-reading.module.css'

/** How much the machine found of each weight, in a line. */
export function FindingCounts({ findings }: { findings: MachineFinding[] }) {
  const t = useTranslations('reading')
  const weight = useTranslations('lexicon.severity')
  const open = findings.filter(({ waiver }) => waiver === null)
  if (open.length === 0) return <p className={styles.why}>{t('clean')}</p>
  const counts = severities
    .map((severity) => ({ severity, count: open.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
  return (
    <ul aria-label={t('counts')} className={styles.counts}>
      {counts.map(({ severity, count }) => (
        <li key={severity} data-severity={severity}>
          {t('countOf', { severity: weight(severity), count })}
        </li>
      ))}
    </ul>
  )
}
