import { useTranslations } from 'next-intl'
import { useDateWords } from '#components/desk/date-words.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { KeptDraft } from '#lib/versions/queries.ts'
import { KeptActs } from './kept-acts.tsx'
import styles from './kept-entry.module.css'

type Props = {
  articleId: number
  kept: [KeptDraft, ...KeptDraft[]]
  /** Whether this person may give names to what they read here. */
  naming: Verdict
}

/** What the draft said at one time, or at several between two events: those are folded, for they are only autosaves. */
export function KeptEntry({ articleId, kept, naming }: Props) {
  const t = useTranslations('versions')
  const dateWords = useDateWords()
  const [one] = kept
  const acts = (version: KeptDraft) => <KeptActs articleId={articleId} version={version} naming={naming} />
  if (kept.length === 1) {
    return (
      <>
        <p className={styles.words}>
          {one.name ? <b className={styles.name}>{one.name}</b> : null}{' '}
          <span className={styles.saved}>{t(one.isNow ? 'now' : 'saved', { by: one.by })}</span>
        </p>
        {acts(one)}
      </>
    )
  }
  const by = [...new Set(kept.map((each) => each.by))].join(t('between'))
  return (
    <details className={styles.fold}>
      <summary className={styles.saved}>{t('savedOften', { by, count: kept.length })}</summary>
      <ol className={styles.list}>
        {kept.map((version) => (
          <li key={version.id}>
            <time dateTime={version.savedAt}>
              {dateWords(version.savedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
            </time>{' '}
            <span>{version.by}</span> {acts(version)}
          </li>
        ))}
      </ol>
    </details>
  )
}
