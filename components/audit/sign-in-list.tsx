import { useTranslations } from 'next-intl'
import type { SignInRow } from '#lib/audit/sign-ins.ts'
import styles from './sign-in-list.module.css'
import { useClock } from './use-clock.ts'

/** Who came in, tried to, or went: when, with which account, how it ended, from where, by which program. */
export function SignInList({ rows }: { rows: SignInRow[] }) {
  const t = useTranslations('signIns')
  const clock = useClock()
  return (
    <ol aria-label={t('title')} className={styles.list}>
      {rows.map(({ id, at, email, name, address, userAgent, program, outcome }) => (
        <li key={id} className={styles.row}>
          <time dateTime={at} className={styles.time}>
            {clock(at)}
          </time>
          <p className={styles.who}>
            <b>{name ?? t('nobody')}</b> <span>{email}</span>
          </p>
          <p className={styles.outcome} data-outcome={outcome}>
            {t(`outcomes.${outcome}`)}
          </p>
          <p className={styles.from}>
            <span>{address === 'unknown' ? t('unknownAddress') : address || t('everywhere')}</span>
            {program ? <span title={userAgent}>{program}</span> : null}
          </p>
        </li>
      ))}
    </ol>
  )
}
