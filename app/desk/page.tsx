import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ArticleList } from '#components/desk/article-list.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { ListSection } from '#components/desk/list-section.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { DutyTonight } from '#components/duty/duty-tonight.tsx'
import { StandInLines } from '#components/duty/stand-in-lines.tsx'
import { StageBar } from '#components/lists/stage-bar.tsx'
import { Workbench } from '#components/lists/workbench.tsx'
import { FailedReceipts } from '#components/receipts/failed-receipts.tsx'
import { listStandIns } from '#lib/delegation/queries.ts'
import { readDuty } from '#lib/duty/queries.ts'
import { countStages } from '#lib/lists/count-stages.ts'
import { signsAt } from '#lib/lists/may-sign.ts'
import { addressOf } from '#lib/lists/schema.ts'
import {
  type Glance,
  listLiveLately,
  listMine,
  listReady,
  listScheduled,
  listSignedToday,
  listWaiting,
} from '#lib/lists/workbench.ts'
import { app } from '#lib/platform/db.ts'
import { listFailedReceipts } from '#lib/receipts/queries.ts'
import { currentStages } from '#lib/workflow/queries.ts'
import { deskActor } from './door.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workbench'))('title') }
}

export default async function WorkbenchPage() {
  const actor = await deskActor()
  const t = await getTranslations('workbench')
  const articles = await getTranslations('articles')
  const receipts = await getTranslations('receipt.failed')
  const [
    bar,
    returned,
    drafts,
    under,
    waiting,
    ready,
    signed,
    scheduled,
    live,
    stages,
    duty,
    standIns,
    failed,
  ] = await Promise.all([
    countStages(),
    listMine(actor, ['returned']),
    listMine(actor, ['draft']),
    listMine(actor, ['in-review', 'ready', 'scheduled']),
    listWaiting(actor),
    listReady(actor),
    listSignedToday(actor),
    listScheduled(actor),
    listLiveLately(actor),
    currentStages(app()),
    readDuty(actor),
    listStandIns(actor),
    listFailedReceipts(actor),
  ])
  const isEnglish = (await getLocale()) === 'en'
  const way = (await getFormatter()).list(stages.map(({ nameZh, nameEn }) => (isEnglish ? nameEn : nameZh)))
  const releases = actor.capabilities.includes('publish')
  const [stage, ...others] = stages.filter((stage) => signsAt(actor, stage))
  const queue =
    stage && others.length === 0
      ? `/desk/queues/${stage.key}`
      : addressOf({ state: 'in-review', sort: 'waiting' })
  const section = (
    kind: 'returned' | 'waiting' | 'ready' | 'drafts' | 'under' | 'signed' | 'scheduled' | 'live',
    { rows, hasMore }: Glance,
    all: string,
    page?: 'edit' | 'review' | 'publication',
  ) => (
    <ListSection
      title={t(`${kind}.title`)}
      count={rows.length}
      more={hasMore ? { href: all, label: t('all') } : undefined}
      empty={
        t.has(`${kind}.empty` as never) ? t(`${kind}.empty` as never, { stages: way } as never) : undefined
      }
    >
      <ArticleList
        label={t(`${kind}.title`)}
        rows={rows}
        page={page}
        queue={kind === 'waiting'}
        me={actor.id}
      />
    </ListSection>
  )
  const mine = { person: actor.id }
  return (
    <>
      <PageHead title={t('title')}>
        <LinkButton href="/desk/articles/new">{articles('new')}</LinkButton>
      </PageHead>
      <StandInLines standIns={standIns} me={actor.id} />
      {failed.length > 0 ? (
        <ListSection title={receipts('title')} count={failed.length}>
          <FailedReceipts receipts={failed} />
        </ListSection>
      ) : null}
      <StageBar counts={bar} />
      <Workbench
        mine={
          <>
            {section('returned', returned, addressOf({ ...mine, state: 'returned' }), 'edit')}
            {stage ? section('waiting', waiting, queue, 'review') : null}
            {releases ? section('ready', ready, addressOf({ state: 'ready' }), 'publication') : null}
            {section('drafts', drafts, addressOf({ ...mine, state: 'draft' }), 'edit')}
            {section('under', under, addressOf({ ...mine, state: 'in-review' }), 'review')}
          </>
        }
        today={
          <>
            <DutyTonight duty={duty} me={actor.id} />
            {stage ? section('signed', signed, addressOf({ ...mine, sort: 'saved' }), 'review') : null}
            {section('scheduled', scheduled, addressOf({ state: 'scheduled' }), 'publication')}
            {section('live', live, addressOf({ state: 'live' }))}
          </>
        }
      />
    </>
  )
}
