import { useTranslations } from 'next-intl'
import { Way } from '#components/going/way.tsx'
import type { ToldEvent } from '#lib/audit/told-event.ts'
import styles from './audit-list.module.css'
import { EventNotes } from './event-notes.tsx'
import { useEventWords } from './event-words.ts'
import { useClock } from './use-clock.ts'

/** Events as rows: number, time to the second, the sentence with what was written, the article, which way it came in. */
export function AuditList({ events }: { events: ToldEvent[] }) {
  const t = useTranslations('audit')
  const articles = useTranslations('articles')
  const words = useEventWords()
  const clock = useClock()
  return (
    <ol aria-label={t('label')} className={styles.list}>
      {events.map((event) => (
        <li key={event.seq} className={styles.row}>
          <p className={styles.facts}>
            <span className={styles.seq}>{t('seq', { seq: event.seq })}</span>
            <time dateTime={event.at}>{clock(event.at)}</time>
          </p>
          <div className={styles.told}>
            <p className={styles.words}>{words(event)}</p>
            {event.article ? (
              <Way
                href={`/desk/articles/${event.article.id}/versions`}
                prefetch={false}
                className={styles.article}
                lang={event.article.title ? 'zh-CN' : undefined}
              >
                {event.article.title || articles('untitled')}
              </Way>
            ) : null}
            <EventNotes event={event} />
          </div>
          <p className={styles.proof}>
            <span>{t.has(`via.${event.via}` as never) ? t(`via.${event.via}` as never) : event.via}</span>
            <code title={t('hashHint', { hash: event.hash })}>{event.hash.slice(0, 12)}</code>
          </p>
        </li>
      ))}
    </ol>
  )
}
