import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useDateWords } from '#components/desk/date-words.ts'
import type { ToldEvent } from '#lib/audit/told-event.ts'
import { EventNotes } from './event-notes.tsx'
import { useEventWords } from './event-words.ts'
import styles from './timeline.module.css'

/** What an event did to the article, for the eye: a signature, a step back, readers given it or deprived of it. */
const marks: Record<string, string> = {
  'revision.approved': 'signed',
  'revision.returned': 'back',
  'submission.recalled': 'back',
  'article.rejected': 'ended',
  'revision.published': 'live',
  'publication.withdrawn': 'ended',
}

/** The course of one article, told from its beginning as one tells a story; a day is named where it begins. */
export function Timeline({ events }: { events: ToldEvent[] }) {
  const t = useTranslations('story')
  const id = useId()
  const words = useEventWords()
  const dateWords = useDateWords()
  const dayOf = ({ at }: ToldEvent) =>
    dateWords(at, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })
  const clockOf = ({ at }: ToldEvent) =>
    dateWords(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return (
    <section>
      <Title order={2} size="h5" id={id}>
        {t('course')}
      </Title>
      {events.length === 0 ? <p className={styles.none}>{t('empty')}</p> : null}
      <ol aria-labelledby={id} className={styles.timeline}>
        {events.map((event, index) => {
          const before = events[index - 1]
          const day = dayOf(event)
          return (
            <li key={event.seq} data-mark={marks[event.name]}>
              {before && dayOf(before) === day ? null : <p className={styles.day}>{day}</p>}
              <time dateTime={event.at} className={styles.clock}>
                {clockOf(event)}
              </time>
              <div className={styles.told}>
                <p className={styles.words}>
                  {words(event)} <Via via={event.via} />
                </p>
                <EventNotes event={event} />
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Which way it came in, where that was not the desk. */
function Via({ via }: { via: string }) {
  const t = useTranslations('story.via')
  return t.has(via as never) ? <span className={styles.via}>{t(via as never)}</span> : null
}
