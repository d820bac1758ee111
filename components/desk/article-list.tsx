import { useTranslations } from 'next-intl'
import { Way } from '#components/going/way.tsx'
import { QueueWay } from '#components/queue/queue-way.tsx'
import type { ArticleRow } from '#lib/review/article-row.ts'
import styles from './article-list.module.css'
import { ClaimMark } from './claim-mark.tsx'
import { Moment } from './moment.tsx'
import { OpenBadges } from './open-badges.tsx'
import { useReasonWords } from './reason-words.ts'
import { StandingBadge } from './standing-badge.tsx'
import { UrgentBadge } from './urgent-badge.tsx'
import { WaitingTime } from './waiting-time.tsx'

type Props = {
  /** What the list is, for who cannot see the heading over it. */
  label: string
  rows: ArticleRow[]
  /** The page that a row leads to; by default the one that the article's state asks for. */
  page?: 'edit' | 'review' | 'publication'
  /** Whether what is opened here goes on to the next once it is decided. */
  queue?: boolean
  /** Whose screen this is, so that what they have before them says so. */
  me: number
}

/** Articles as rows: headline, where it stands, and what a person needs to choose among them. */
export function ArticleList({ label, rows, page, queue = false, me }: Props) {
  const t = useTranslations('articles')
  const Lead = queue ? QueueWay : Way
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.articleId} className={styles.row}>
          <div className={styles.words}>
            {row.isUrgent ? <UrgentBadge /> : null}
            <Lead
              href={`/desk/articles/${row.articleId}${page ? `/${page}` : ''}`}
              prefetch={false}
              data-row
              className={styles.title}
              lang={row.title ? 'zh-CN' : undefined}
            >
              {row.title || t('untitled')}
            </Lead>
            <p className={styles.facts}>
              <span>{row.channel || t('noChannel')}</span>
              <span>{t('author', { name: row.author })}</span>
              <span>{t.rich('saved', { time: () => <Moment at={row.savedAt} /> })}</span>
              {row.isLive && row.standing.kind !== 'live' ? <span>{t('alsoLive')}</span> : null}
              <OpenBadges {...row} />
            </p>
            <SentBackLine row={row} />
          </div>
          <p className={styles.standing}>
            <StandingBadge standing={row.standing} />
            <Waiting row={row} />
            {row.claim ? <ClaimMark claim={row.claim} me={me} /> : null}
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
      <span className={styles.since}>
        <Moment at={sentBack.at} />
      </span>
    </p>
  )
}

function Waiting({ row: { waitingSince, deadlineAt, standing } }: { row: ArticleRow }) {
  if (!waitingSince || !['in-review', 'ready', 'returned'].includes(standing.kind)) return null
  return <WaitingTime since={waitingSince} deadlineAt={deadlineAt} drawnAt={Date.now()} />
}
