'use client'

import { useTranslations } from 'next-intl'
import { Moment, useMoment } from '#components/desk/moment.tsx'
import { useReasonWords } from '#components/desk/reason-words.ts'
import { send } from '#components/desk/send.ts'
import { useStageName } from '#components/desk/stage-name.ts'
import { Way } from '#components/going/way.tsx'
import { useHeldBackWords } from '#components/review/held-back-words.ts'
import type { NoticeRow } from '#lib/notices/queries.ts'
import type { NoticeKind } from '#lib/notices/schema.ts'
import styles from './notice-list.module.css'

type Props = {
  label: string
  rows: NoticeRow[]
  /** Framed on a page of its own; bare inside the bell. */
  framed?: boolean
  onFollow?: () => void
}

/** What was told, newest first: which article, who did what and why, when. Following one marks it as read. */
export function NoticeList({ label, rows, framed = false, onFollow }: Props) {
  const t = useTranslations('notices')
  const articles = useTranslations('articles')
  const reasonWords = useReasonWords()
  const heldBackWords = useHeldBackWords()
  const stageName = useStageName()
  const moment = useMoment()
  const standInWords = ({ standIn }: NoticeRow) => ({
    how: standIn ? `${standIn.side}${standIn.isEnded ? 'Ended' : ''}${standIn.isOwn ? 'Own' : ''}` : '',
    delegate: standIn?.delegate ?? '',
    principal: standIn?.principal ?? '',
    start: standIn ? moment(standIn.start) : '',
    until: standIn ? moment(standIn.until) : '',
  })
  function follow(row: NoticeRow) {
    if (!row.isRead) void send('/api/desk/notices/read', { id: row.id }, { keepalive: true })
    onFollow?.()
  }
  return (
    <ul className={styles.list} aria-label={label} data-framed={framed || undefined}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row} data-unread={!row.isRead || undefined}>
          <p className={styles.what}>
            {row.isRead ? null : <span className={styles.unread}>{t('unread')}</span>}
            {t(`words.${row.kind}`, {
              ...standInWords(row),
              by: row.by,
              reason: row.kind === 'held-back' ? heldBackWords(row.reason).why : reasonWords(row.reason),
              stage: row.deadline ? stageName(row.deadline) : '',
              due: row.deadline ? moment(row.deadline.due) : '',
            })}
          </p>
          <Way
            href={addressOf(row)}
            prefetch={false}
            data-row
            className={styles.title}
            lang={row.title ? 'zh-CN' : undefined}
            onClick={() => follow(row)}
          >
            {row.articleId === null ? t('standIns') : row.title || articles('untitled')}
          </Way>
          {row.note ? <q className={styles.note}>{row.note}</q> : null}
          <span className={styles.when}>
            <Moment at={row.at} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const pages: Partial<Record<NoticeKind, string>> = {
  'deadline-escalated': '/review',
  'deadline-passed': '/review',
  'deadline-near': '/review',
  'signed-for': '/review',
  waits: '/review',
  ready: '/publication',
  released: '/publication',
  withdrawn: '/publication',
  'receipt-failed': '/publication',
  'held-back': '/publication',
  rejected: '/review',
  cancelled: '/review',
}

function addressOf({ articleId, kind, remarkId }: NoticeRow): string {
  if (articleId === null) return '/desk/duty/stand-ins'
  if (remarkId !== null) return `/desk/articles/${articleId}/review#remark-${remarkId}`
  return `/desk/articles/${articleId}${pages[kind] ?? ''}`
}
