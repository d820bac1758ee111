import { useTranslations } from 'next-intl'
import type { ToldEvent } from '#lib/audit/told-event.ts'
import { EventChanges } from './event-changes.tsx'
import styles from './event-notes.module.css'

/** What a person wrote as they acted, to colleagues and to readers; and what they changed of the settings. */
export function EventNotes({ event: { note, publicNote, changes } }: { event: ToldEvent }) {
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
      {changes.length > 0 ? <EventChanges changes={changes} /> : null}
    </>
  )
}
