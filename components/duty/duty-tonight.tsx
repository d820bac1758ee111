import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useDateWords } from '#components/desk/date-words.ts'
import { useStageName } from '#components/desk/stage-name.ts'
import { Way } from '#components/going/way.tsx'
import type { OnDuty, StageDuty } from '#lib/duty/queries.ts'
import styles from './duty-tonight.module.css'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const SOON = { weekday: 'short', ...CLOCK } as const

/** Who is on duty for each stage, now and next: the newsroom's question of every evening, answered on the workbench. */
export function DutyTonight({ duty, me }: { duty: StageDuty[]; me: number }) {
  const t = useTranslations('duty')
  const words = useDateWords()
  const stageName = useStageName()
  const id = useId()
  const planned = duty.filter(({ now, next }) => now.length + next.length > 0)
  if (planned.length === 0) return null
  const named = (people: OnDuty[]) =>
    people.map(({ personId, name }) => (
      <span key={personId} className={styles.name} data-me={personId === me || undefined}>
        {name}
      </span>
    ))
  return (
    <section aria-labelledby={id} className={styles.duty}>
      <div className={styles.head}>
        <Title order={2} size="h5" id={id}>
          {t('tonight')}
        </Title>
        <Way href="/desk/duty" className={styles.more}>
          {t('title')}
        </Way>
      </div>
      <dl className={styles.stages}>
        {planned.map(({ stage, now, next }) => {
          const [current] = now
          const [first] = next
          return (
            <div key={stage.key}>
              <dt>{stageName(stage)}</dt>
              <dd>
                {current ? (
                  <span>
                    {named(now)}{' '}
                    <span className={styles.time}>{t('until', { time: words(current.endsAt, CLOCK) })}</span>
                  </span>
                ) : (
                  <span className={styles.time}>{t('line.nobody')}</span>
                )}
                {first ? (
                  <span className={styles.time}>
                    {t('thenNames', { time: words(first.startsAt, SOON) })} {named(next)}
                  </span>
                ) : null}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
