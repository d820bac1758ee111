import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import styles from './audit-acts.module.css'
import { VerifyChain } from './verify-chain.tsx'

/** What one does with the audit as a whole: takes what the filter shows out of the house, and goes through the chain. */
export function AuditActs({ query }: { query: string }) {
  const t = useTranslations('audit.acts')
  const asked = new URLSearchParams(query)
  const addressOf = (format: string) =>
    `/desk/audit/export?${new URLSearchParams([...asked, ['format', format]])}`
  return (
    <section aria-label={t('label')} className={styles.acts}>
      <div className={styles.exports}>
        {(['csv', 'jsonl'] as const).map((format) => (
          // The router has no part in it: what comes is a file.
          <Button
            key={format}
            component="a"
            href={addressOf(format)}
            download
            variant="default"
            size="compact-sm"
          >
            {t(format)}
          </Button>
        ))}
        <span className={styles.hint}>{t('hint')}</span>
      </div>
      <VerifyChain />
    </section>
  )
}
