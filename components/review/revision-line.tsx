import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import styles from './revision-line.module.css'

type Props = {
  hash: string
  /** Of the newest frozen text; null before the first submission. */
  revision: { number: number; hash: string } | null
  by: string
  at: string
}

/** Which words these are: the revision's number and the first letters of its hash, and who wrote them last. */
export function RevisionLine({ hash, revision, by, at }: Props) {
  const t = useTranslations('review')
  const moment = useMoment()
  const isFrozen = revision?.hash === hash
  return (
    <p className={styles.line}>
      {revision ? <span>{t(isFrozen ? 'revision' : 'unfrozen', { number: revision.number })}</span> : null}
      <span title={t('hashHint', { hash })}>
        {t('hash')} <code className={styles.hash}>{hash.slice(0, 12)}</code>
      </span>
      <span>{t('by', { name: by, time: moment(at) })}</span>
    </p>
  )
}
