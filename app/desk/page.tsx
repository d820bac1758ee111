import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ArticleList } from '#components/desk/article-list.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { ListSection } from '#components/desk/list-section.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { app } from '#lib/platform/db.ts'
import { listMine, listReady, listWaiting } from '#lib/review/queries.ts'
import { currentStages } from '#lib/workflow/queries.ts'
import { deskActor } from './door.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workbench'))('title') }
}

/** How many of what is done the workbench recalls. */
const LATELY = 5

export default async function Workbench() {
  const actor = await deskActor()
  const t = await getTranslations('workbench')
  const articles = await getTranslations('articles')
  const [mine, waiting, ready, stages] = await Promise.all([
    listMine(actor),
    listWaiting(actor),
    listReady(actor),
    currentStages(app()),
  ])
  const signs = stages.some(({ roles }) => roles.some((role) => actor.roles.includes(role)))
  const releases = actor.capabilities.includes('publish')
  const of = (...kinds: string[]) => mine.filter(({ standing }) => kinds.includes(standing.kind))
  const returned = of('returned')
  const drafts = of('draft', 'recalled')
  const under = of('in-review', 'ready', 'scheduled')
  const done = of('live', 'withdrawn', 'rejected').slice(0, LATELY)
  return (
    <>
      <PageHead title={t('title')}>
        <LinkButton href="/desk/articles/new">{articles('new')}</LinkButton>
      </PageHead>
      <ListSection title={t('returned.title')} count={returned.length}>
        <ArticleList label={t('returned.title')} rows={returned} page="edit" />
      </ListSection>
      {signs ? (
        <ListSection title={t('waiting.title')} count={waiting.length} empty={t('waiting.empty')}>
          <ArticleList label={t('waiting.title')} rows={waiting} page="review" />
        </ListSection>
      ) : null}
      {releases ? (
        <ListSection title={t('ready.title')} count={ready.length} empty={t('ready.empty')}>
          <ArticleList label={t('ready.title')} rows={ready} page="publication" />
        </ListSection>
      ) : null}
      <ListSection title={t('drafts.title')} count={drafts.length} empty={t('drafts.empty')}>
        <ArticleList label={t('drafts.title')} rows={drafts} page="edit" />
      </ListSection>
      <ListSection title={t('under.title')} count={under.length} empty={t('under.empty')}>
        <ArticleList label={t('under.title')} rows={under} page="review" />
      </ListSection>
      <ListSection title={t('done.title')} count={done.length}>
        <ArticleList label={t('done.title')} rows={done} />
      </ListSection>
    </>
  )
}
