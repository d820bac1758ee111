import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useDateWords } from '#components/desk/date-words.ts'
import { courseOf, type Entry } from '#components/versions/course.ts'
import { KeptEntry } from '#components/versions/kept-entry.tsx'
import type { ToldEvent } from '#lib/audit/told-event.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { KeptDraft } from '#lib/versions/queries.ts'
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

type Props = {
  articleId: number
  events: ToldEvent[]
  /** What the draft said in between, as far as this person may read it. */
  kept: KeptDraft[]
  /** Whether they may give it names. */
  naming: Verdict
}

/** The course of one article, told from its beginning as one tells a story; a day is named where it begins. */
export function Timeline({ articleId, events, kept, naming }: Props) {
  const t = useTranslations('story')
  const id = useId()
  const words = useEventWords()
  const dateWords = useDateWords()
  const dayOf = (at: string) =>
    dateWords(at, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })
  const course = courseOf(events, kept, dayOf)
  return (
    <section>
      <Title order={2} size="h5" id={id}>
        {t('course')}
      </Title>
      {course.length === 0 ? <p className={styles.none}>{t('empty')}</p> : null}
      <ol aria-labelledby={id} className={styles.timeline}>
        {course.map((entry, index) => {
          const before = course[index - 1]
          const day = dayOf(entry.at)
          return (
            <li key={keyOf(entry)} data-mark={markOf(entry)}>
              {before && dayOf(before.at) === day ? null : <p className={styles.day}>{day}</p>}
              <time dateTime={entry.at} className={styles.clock}>
                {dateWords(entry.at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
              </time>
              <div className={styles.told}>
                {'kept' in entry ? (
                  <KeptEntry articleId={articleId} kept={entry.kept} naming={naming} />
                ) : (
                  <>
                    <p className={styles.words}>
                      {words(entry.event)} <Via via={entry.event.via} />
                    </p>
                    <EventNotes event={entry.event} />
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const keyOf = (entry: Entry) => ('kept' in entry ? `kept-${entry.kept[0].id}` : `event-${entry.event.seq}`)

const markOf = (entry: Entry) =>
  'kept' in entry ? (entry.kept[0].name ? 'named' : 'kept') : marks[entry.event.name]

/** Which way it came in, where that was not the desk. */
function Via({ via }: { via: string }) {
  const t = useTranslations('story.via')
  return t.has(via as never) ? <span className={styles.via}>{t(via as never)}</span> : null
}
