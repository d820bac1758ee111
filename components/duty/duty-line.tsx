import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import type { StageDuty } from '#lib/duty/queries.ts'
import styles from './lines.module.css'

/** Who is on duty for one stage now, and who comes next; nothing while nobody is planned. */
export function DutyLine({ duty: { stage, now, next } }: { duty: StageDuty }) {
  const t = useTranslations('duty.line')
  const moment = useMoment()
  const stageName = useStageName()
  if (now.length === 0 && next.length === 0) return null
  const names = (people: { name: string }[]) => people.map(({ name }) => name).join(t('between'))
  const [first] = next
  return (
    <p className={styles.duty}>
      <b>{t('stage', { stage: stageName(stage) })}</b>{' '}
      {now.length > 0
        ? now.map(({ name, endsAt }) => t('now', { name, until: moment(endsAt) })).join(t('between'))
        : t('nobody')}
      {first ? ' ' : null}
      {first ? (
        <span className={styles.next}>{t('next', { names: names(next), from: moment(first.startsAt) })}</span>
      ) : null}
    </p>
  )
}
