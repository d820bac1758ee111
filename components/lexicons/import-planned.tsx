import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { ImportPlan } from '#lib/lexicons/plan-import.ts'
import type { EntryInput } from '#lib/lexicons/schema.ts'
import { EntryDays, EntryWords } from './entry-words.tsx'
import styles from './import-planned.module.css'
import { SeverityMark } from './severity-mark.tsx'

/** How many entries of a part are shown; the others are counted. */
const SHOWN = 100

/** What an import would do to the lexicon: what is new, what changes, what ends, and how much stays. */
export function ImportPlanned({ plan: { added, changed, ended, unchanged } }: { plan: ImportPlan }) {
  const t = useTranslations('lexicon.import')
  return (
    <>
      <p className={styles.lead}>
        {added.length + changed.length + ended.length === 0 ? t('nothing') : null}{' '}
        {t('unchanged', { count: unchanged })}
      </p>
      <Part title={t('added', { count: added.length })} sign="+" entries={added}>
        {(entry) => <Told entry={entry} />}
      </Part>
      <Part title={t('changed', { count: changed.length })} sign="~" entries={changed}>
        {({ was, is }) => (
          <>
            <del>
              <Told entry={was} />
            </del>
            <ins>
              <Told entry={is} />
            </ins>
          </>
        )}
      </Part>
      <Part title={t('ended', { count: ended.length })} sign="−" entries={ended}>
        {(entry) => <Told entry={entry} />}
      </Part>
    </>
  )
}

type PartProps<Each> = { title: string; sign: string; entries: Each[]; children(entry: Each): ReactNode }

function Part<Each>({ title, sign, entries, children }: PartProps<Each>) {
  const t = useTranslations('lexicon.import')
  const id = useId()
  if (entries.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.title}>
        <span aria-hidden>{sign}</span> {title}
      </h2>
      <ul aria-labelledby={id} className={styles.list}>
        {entries.slice(0, SHOWN).map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a plan is shown as it was made, and no two entries are alike
          <li key={index}>{children(entry)}</li>
        ))}
      </ul>
      {entries.length > SHOWN ? (
        <p className={styles.lead}>{t('more', { count: entries.length - SHOWN })}</p>
      ) : null}
    </section>
  )
}

function Told({ entry }: { entry: EntryInput }) {
  const t = useTranslations('lexicon')
  return (
    <span className={styles.told}>
      <span className={styles.kind}>{t(`kinds.${entry.kind}`)}</span>
      <SeverityMark severity={entry.severity} />
      <EntryWords entry={entry} />
      <span className={styles.facts}>
        <EntryDays entry={entry} />
        {entry.exceptions.length > 0 ? (
          <span>{t('except', { words: entry.exceptions.join(t('between')) })}</span>
        ) : null}
        {entry.source ? <span>{t('after', { source: entry.source })}</span> : null}
        {entry.note ? <span>{entry.note}</span> : null}
      </span>
    </span>
  )
}
