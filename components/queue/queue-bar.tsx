'use client'

import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useStageName } from '#components/desk/stage-name.ts'
import { Way } from '#components/going/way.tsx'
import { keyed, keyMap, type PlacedKey } from '#components/keys/key-map.ts'
import { KeyWords } from '#components/keys/key-words.tsx'
import type { Neighbour } from '#lib/lists/read-place.ts'
import { type Decided, useLanding } from './landing.ts'
import { useQueue } from './queue.tsx'
import styles from './queue-bar.module.css'
import { QueueWay } from './queue-way.tsx'

/** Over an article under review: which one of the queue it is, the ways to its neighbours, and what was decided just before. */
export function QueueBar({ articleId }: { articleId: number }) {
  const t = useTranslations('queueBar')
  const stageName = useStageName()
  const landing = useLanding(articleId)
  const place = useQueue()?.place
  if (!place || (place.count === 0 && !landing)) return null
  const { stage, at, count, previous, next } = place
  const where = stage ? stageName(stage) : t('all')
  return (
    <nav aria-label={t('label')} className={styles.bar}>
      <p role="status" className={styles.said}>
        {landing ? <Said {...landing.decided} /> : null}
      </p>
      <div className={styles.line}>
        <p className={styles.where}>
          <Way
            {...keyed('toQueue')}
            href={stage ? `/desk/queues/${stage.key}` : '/desk/queues'}
            prefetch={false}
            className={styles.queue}
          >
            {where}
          </Way>
          <span className={styles.at}>
            {at ? t.rich('at', { at, count, b: (words) => <b>{words}</b> }) : t('count', { count })}
          </span>
        </p>
        <p className={styles.ways}>
          <To neighbour={previous} label={t('previous')} byKey="previousArticle" />
          <To neighbour={next} label={t('next')} byKey="nextArticle" ready />
        </p>
      </div>
    </nav>
  )
}

function Said({ articleId, title, deed, toRelease }: Decided) {
  const t = useTranslations('queueBar')
  return (
    <>
      <IconCheck size={16} stroke={2.4} aria-hidden className={styles.tick} />
      <span>
        {t.rich(`said.${deed}`, {
          title: () => <Headline title={title} />,
          a: (words) => (
            <Way {...keyed('backToDecided')} href={`/desk/articles/${articleId}/review`} prefetch={false}>
              {words}
            </Way>
          ),
        })}{' '}
        {toRelease ? (
          <Way href={`/desk/articles/${articleId}/publication`} prefetch={false}>
            {t('release')}
          </Way>
        ) : null}
      </span>
    </>
  )
}

function Headline({ title }: { title: string }) {
  const t = useTranslations('articles')
  return <span lang={title ? 'zh-CN' : undefined}>{title || t('untitled')}</span>
}

type ToProps = { neighbour: Neighbour | null; label: string; byKey: PlacedKey; ready?: boolean }

/** The way to a neighbour; the next one's page is made ready while this one is read. */
function To({ neighbour, label, byKey, ready = false }: ToProps) {
  if (!neighbour) return null
  const press = keyMap.find(({ id }) => id === byKey)?.press ?? []
  return (
    <QueueWay
      key={neighbour.articleId}
      {...keyed(byKey)}
      href={`/desk/articles/${neighbour.articleId}/review`}
      prefetch={ready}
      className={styles.way}
      data-next={ready || undefined}
    >
      {ready ? null : <IconArrowLeft size={15} stroke={2} aria-hidden />}
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>{' '}
        <span className={styles.title}>
          <Headline title={neighbour.title} />
        </span>
      </span>
      {ready ? <IconArrowRight size={15} stroke={2} aria-hidden /> : null}
      <span className={styles.key} aria-hidden>
        <KeyWords press={press} />
      </span>
    </QueueWay>
  )
}
