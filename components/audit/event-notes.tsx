import { useTranslations } from 'next-intl'
import type { ToldEvent } from '#lib/audit/told-event.ts'
import styles from './event-notes.module.css'

/** What a person wrote as they acted: to colleagues, and to readers. */
export function EventNotes({ event: { note, publicNote } }: { event: ToldEvent }) {
  const t = useTranslations('story')
  return (
    <>
      {note ? <q className={styles.note}>{note}</q> : null}
      {publicNote ? (
        <p className={styles.note}>
          {t('publicly')}
          {publicNote}
        </p>
      ) : null}
    </>
  )
}
