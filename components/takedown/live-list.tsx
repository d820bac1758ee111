'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Moment } from '#components/desk/moment.tsx'
import { Bone } from '#components/ui/bone.tsx'
import type { LiveArticle } from '#lib/publishing/list-live.ts'
import styles from './takedown.module.css'

type Props = {
  /** Null while they are on their way. */
  rows: LiveArticle[] | null
  /** The number of the page's own article. */
  here: number
  pending: boolean
  /** The number of the one that is being taken down. */
  underway: number | null
  onTakeDown(article: LiveArticle): void
}

/** What readers have now, the newest first, each with the button that takes it down. */
export function LiveList({ rows, here, pending, underway, onTakeDown }: Props) {
  const t = useTranslations('takedown')
  if (!rows) return pending ? <Places /> : null
  if (rows.length === 0) return <p className={styles.none}>{t('none')}</p>
  return (
    <ul className={styles.list} aria-label={t('list')} aria-busy={pending}>
      {rows.map((row) => {
        const isHere = row.articleId === here
        return (
          <li key={row.articleId} className={styles.row} data-here={isHere || undefined}>
            <div className={styles.what}>
              <p className={styles.title} lang="zh-CN">
                {row.title}
              </p>
              <p className={styles.facts}>
                {isHere ? <b>{t('here')}</b> : null}
                <span>#{row.articleId}</span>
                {row.channel ? <span>{row.channel}</span> : null}
                <span>{t.rich('published', { time: () => <Moment at={row.publishedAt} /> })}</span>
              </p>
            </div>
            <Button
              size="xs"
              color="cinnabar"
              variant={isHere ? 'filled' : 'outline'}
              loading={underway === row.articleId}
              disabled={underway !== null && underway !== row.articleId}
              aria-label={t('takeDownThis', { title: row.title })}
              // The second half of a double click on what opened the dialog is no decision.
              onClick={({ detail }) => (detail > 1 ? undefined : onTakeDown(row))}
            >
              {t('takeDown')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function Places() {
  return (
    <div className={styles.list} aria-hidden>
      {[70, 54, 62].map((width) => (
        <div key={width} className={styles.row}>
          <div className={styles.what}>
            <Bone height={15} line={23} width={`${width}%`} />
            <Bone height={11} line={23} width="34%" />
          </div>
        </div>
      ))}
    </div>
  )
}
