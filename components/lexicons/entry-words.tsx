import { useTranslations } from 'next-intl'
import type { EntryInput } from '#lib/lexicons/schema.ts'
import styles from './entry-words.module.css'

/** What an entry says, in a line: the words, and what they become. */
export function EntryWords({ entry }: { entry: EntryInput }) {
  const t = useTranslations('lexicon')
  const { kind, forms, replacement, office, rank } = entry
  return (
    <span className={styles.words} lang="zh-CN">
      <b>{forms.join(t('between'))}</b>
      {kind === 'office' ? (
        <span>
          {office}
          {rank === null ? null : <span className={styles.quiet}> {t('ranked', { rank })}</span>}
        </span>
      ) : null}
      {replacement ? (
        <span>
          <span aria-hidden>→ </span>
          <span className={styles.hidden}>{t('becomes')}</span>
          {replacement}
        </span>
      ) : null}
    </span>
  )
}

/** From when to when an entry counts; nothing for one that always does. */
export function EntryDays({ entry: { from, to } }: { entry: Pick<EntryInput, 'from' | 'to'> }) {
  const t = useTranslations('lexicon.days')
  if (!from && !to) return null
  return <span>{from && to ? t('between', { from, to }) : from ? t('from', { from }) : t('to', { to })}</span>
}
