import { useTranslations } from 'next-intl'
import { Moment } from '#components/desk/moment.tsx'
import { Way } from '#components/going/way.tsx'
import type { FailedReceipt } from '#lib/receipts/queries.ts'
import styles from './failed-receipts.module.css'

/** Articles of which readers do not have what they ought to: the first thing on the desk of who can do something about it. */
export function FailedReceipts({ receipts }: { receipts: FailedReceipt[] }) {
  const t = useTranslations('receipt.failed')
  return (
    <ul className={styles.list} aria-label={t('title')}>
      {receipts.map(({ articleId, title, kind, state, at }) => (
        <li key={articleId}>
          <Way
            href={`/desk/articles/${articleId}/publication`}
            prefetch={false}
            data-row
            className={styles.title}
          >
            {title}
          </Way>
          <p className={styles.what}>
            {t(`${kind}.${state}`)} · <Moment at={at} />
          </p>
        </li>
      ))}
    </ul>
  )
}
