import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ArticleRow } from '#lib/review/article-row.ts'
import styles from './article-list.module.css'
import { Moment, useDuration } from './moment.tsx'
import { useReasonWords } from './reason-words.ts'
import { StandingBadge } from './standing-badge.tsx'

type Props = {
  /** What the list is, for who cannot see the heading over it. */
  label: string
  rows: ArticleRow[]
  /** The page that a row leads to; by default the one that the article's state asks for. */
  page?: 'edit' | 'review' | 'publication'
}

/** Articles as rows: headline, where it stands, and what a person needs to choose among them. */
export function ArticleList({ label, rows, page }: Props) {
  const t = useTranslations('articles')
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.articleId} className={styles.row}>
          <div className={styles.words}>
            <Link
              href={`/desk/articles/${row.articleId}${page ? `/${page}` : ''}`}
              prefetch={false}
              className={styles.title}
              lang={row.title ? 'zh-CN' : undefined}
            >
              {row.title || t('untitled')}
            </Link>
            <p className={styles.facts}>
              <span>{row.channel || t('noChannel')}</span>
              <span>{t('author', { name: row.author })}</span>
              <span>{t.rich('saved', { time: () => <Moment at={row.savedAt} /> })}</span>
              {row.isLive && row.standing.kind !== 'live' ? <span>{t('alsoLive')}</span> : null}
            </p>
            <SentBackLine row={row} />
          </div>
          <p className={styles.standing}>
            <StandingBadge standing={row.standing} />
            <Waiting row={row} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function SentBackLine({ row: { sentBack, standing } }: { row: ArticleRow }) {
  const t = useTranslations('articles')
  const reasonWords = useReasonWords()
  if (!sentBack) return null
  const words = { by: sentBack.by, reason: reasonWords(sentBack.reason) }
  return (
    <p className={styles.back}>
      {standing.kind === 'rejected' ? t('rejectedBy', words) : t('sentBack', words)}
      {sentBack.note ? <q className={styles.note}>{sentBack.note}</q> : null}
    </p>
  )
}

function Waiting({ row: { waitingSince, standing } }: { row: ArticleRow }) {
  const t = useTranslations('articles')
  const duration = useDuration()
  if (!waitingSince || !['in-review', 'ready', 'returned'].includes(standing.kind)) return null
  return <span className={styles.waiting}>{t('waiting', { time: duration(waitingSince) })}</span>
}
