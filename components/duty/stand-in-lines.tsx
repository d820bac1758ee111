import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import { Way } from '#components/going/way.tsx'
import type { StandIn } from '#lib/delegation/queries.ts'
import styles from './lines.module.css'

/** For whom the person signs now, and who signs for them: at the head of the workbench. */
export function StandInLines({ standIns, me }: { standIns: StandIn[]; me: number }) {
  const t = useTranslations('standIn.workbench')
  const moment = useMoment()
  const mine = standIns.filter(
    ({ isNow, principal, delegate }) => isNow && [principal.id, delegate.id].includes(me),
  )
  if (mine.length === 0) return null
  return (
    <div className={styles.lines} role="note">
      {mine.map(({ id, principal, delegate, endsAt }) => (
        <p key={id}>
          {delegate.id === me
            ? t('delegate', { name: principal.name, until: moment(endsAt) })
            : t('principal', { name: delegate.name, until: moment(endsAt) })}{' '}
          <Way href="/desk/duty/stand-ins">{t('more')}</Way>
        </p>
      ))}
    </div>
  )
}
