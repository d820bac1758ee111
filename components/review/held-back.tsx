import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import type { WaitingRelease } from '#lib/publishing/queries.ts'
import styles from './held-back.module.css'
import { useHeldBackWords } from './held-back-words.ts'

type Props = Pick<WaitingRelease, 'at' | 'by'> & { heldBack: NonNullable<WaitingRelease['heldBack']> }

/** That a scheduled release did not go out at its time, why, and what to do. */
export function HeldBack({ at, by, heldBack: { since, reason } }: Props) {
  const t = useTranslations('heldBack')
  const moment = useMoment()
  const { why, toDo } = useHeldBackWords()(reason)
  return (
    <div className={styles.held}>
      <p className={styles.what}>{t('what')}</p>
      <p className={styles.fact}>{t('was', { by, at: moment(at), since: moment(since) })}</p>
      <p className={styles.why}>{why}</p>
      <p className={styles.fact}>{toDo}</p>
    </div>
  )
}
