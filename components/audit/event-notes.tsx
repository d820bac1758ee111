import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ToldEvent } from '#lib/audit/told-event.ts'
import { EventChanges } from './event-changes.tsx'
import styles from './event-notes.module.css'

/** What a person wrote as they acted, to colleagues and to readers; and what they changed of the settings. */
export function EventNotes({ event: { note, publicNote, changes, weight } }: { event: ToldEvent }) {
  const t = useTranslations('story')
  return (
    <>
      {weight ? <WeightNote weight={weight} /> : null}
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

function WeightNote({ weight: { nameZh, nameEn, because } }: { weight: NonNullable<ToldEvent['weight']> }) {
  const t = useTranslations('weight')
  const { list } = useFormatter()
  const workflow = useLocale() === 'en' ? nameEn : nameZh
  const why = list(because.map(({ kind, what }) => t(`becauseOf.${kind}`, { what })))
  return <p className={styles.note}>{t('story', { workflow, because: why })}</p>
}
