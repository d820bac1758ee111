import { Title, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ClaimMark } from '#components/desk/claim-mark.tsx'
import { DueMeasure } from '#components/desk/due-measure.tsx'
import { useDuration } from '#components/desk/moment.tsx'
import { OpenBadges } from '#components/desk/open-badges.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import { UrgentBadge } from '#components/desk/urgent-badge.tsx'
import { Way } from '#components/going/way.tsx'
import { QueueWay } from '#components/queue/queue-way.tsx'
import type { BoardCard, BoardStage } from '#lib/lists/read-board.ts'
import { addressOf } from '#lib/lists/schema.ts'
import styles from './board.module.css'

type Props = {
  stages: BoardStage[]
  /** Whose screen this is. */
  me: number
}

/** What lies with each stage, side by side: what is urgent and what is overdue stands on top. */
export function Board({ stages, me }: Props) {
  return (
    <div className={styles.board} data-wide>
      {stages.map((stage) => (
        <Column key={stage.stage.key} {...stage} me={me} />
      ))}
    </div>
  )
}

function Column({
  stage,
  signs,
  count,
  urgent,
  late,
  mine,
  oldestSince,
  cards,
  me,
}: BoardStage & { me: number }) {
  const t = useTranslations('board')
  const duration = useDuration()
  const name = useStageName()(stage)
  const id = useId()
  const all = signs ? `/desk/queues/${stage.key}` : addressOf({ stage: stage.key, sort: 'waiting' })
  return (
    <section aria-labelledby={id} className={styles.column}>
      <header className={styles.head} data-late={late > 0 || undefined}>
        <Title order={2} size="h5" id={id} className={styles.name}>
          <Way href={all} prefetch={false} className={styles.all}>
            {name}
          </Way>
        </Title>
        <p className={styles.count}>{t.rich('count', { count, n: (words) => <b>{words}</b> })}</p>
        <p className={styles.facts}>
          {oldestSince ? (
            <span>{t('oldest', { time: duration(Date.now() - Date.parse(oldestSince)) })}</span>
          ) : null}
          {late > 0 ? <span className={styles.late}>{t('late', { count: late })}</span> : null}
          {urgent > 0 ? <span className={styles.late}>{t('urgent', { count: urgent })}</span> : null}
          {mine > 0 ? <span className={styles.mine}>{t('mineCount', { count: mine })}</span> : null}
        </p>
      </header>
      <div>
        {cards.length > 0 ? (
          <ul className={styles.cards} aria-label={name}>
            {cards.map((card) => (
              <Card key={card.articleId} card={card} me={me} />
            ))}
          </ul>
        ) : (
          <p className={styles.empty}>{t('none')}</p>
        )}
        {count > cards.length ? (
          <Way
            href={all}
            prefetch={false}
            className={styles.more}
            aria-label={`${t('more', { count: count - cards.length })} · ${name}`}
          >
            {t('more', { count: count - cards.length })}
          </Way>
        ) : null}
      </div>
    </section>
  )
}

function Card({ card, me }: { card: BoardCard; me: number }) {
  const t = useTranslations('board')
  const articles = useTranslations('articles')
  const { articleId, title, channel, author, isUrgent, isMine, claim, waitingSince, deadlineAt } = card
  const Lead = isMine ? QueueWay : Way
  return (
    <li className={styles.card} data-mine={isMine || undefined}>
      <p className={styles.line}>
        {isUrgent ? <UrgentBadge /> : null}
        <Lead
          href={`/desk/articles/${articleId}${isMine ? '/review' : ''}`}
          prefetch={false}
          data-row
          className={styles.title}
          lang={title ? 'zh-CN' : undefined}
        >
          {title || articles('untitled')}
        </Lead>
      </p>
      <p className={styles.from}>
        <span>{channel || articles('noChannel')}</span>
        <span>{author}</span>
        <span className={styles.badges}>
          <OpenBadges {...card} short />
        </span>
      </p>
      {waitingSince ? <DueMeasure since={waitingSince} deadlineAt={deadlineAt} drawnAt={Date.now()} /> : null}
      {claim ? (
        <p className={styles.who}>
          <ClaimMark claim={claim} me={me} />
        </p>
      ) : null}
      {/* For eyes it is the edge of ink, which the stage's head explains. */}
      {isMine ? <VisuallyHidden>{t('mine')}</VisuallyHidden> : null}
    </li>
  )
}
