'use client'

import { useTranslations } from 'next-intl'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Bone } from '#components/ui/bone.tsx'
import { BoardBones } from './board-bones.tsx'
import { FilterBones } from './filter-bones.tsx'
import { FormBones, TabsBones } from './form-bones.tsx'
import { ListBones } from './list-bones.tsx'
import { type Room, roomAt } from './room.ts'
import { LinesBones, SheetBones } from './sheet-bones.tsx'
import { WorkbenchBones } from './workbench-bones.tsx'

/** As many as a screen shows. */
const ROWS = 8

/**
 * The page at an address while it is on its way: what is known of it in words, and the place of the rest, so that
 * nothing jumps when it comes.
 */
export function RoomBones({ address }: { address: string }) {
  const t = useTranslations()
  const room = roomAt(address)
  const act = <Bone width={104} height={36} />
  switch (room.kind) {
    case 'workbench':
      return (
        <>
          <PageHead title={t('workbench.title')}>{act}</PageHead>
          <WorkbenchBones />
        </>
      )
    case 'articles':
      return (
        <>
          <PageHead title={t('articles.title')}>{act}</PageHead>
          <FilterBones search fields={6} pills={9} />
          <ListBones rows={ROWS} />
        </>
      )
    case 'audit':
      return (
        <>
          <PageHead title={t('audit.title')} lead={t('audit.lead')} />
          <FilterBones fields={6} />
          <ListBones rows={ROWS} />
        </>
      )
    case 'people':
      return (
        <>
          <PageHead title={t('people.title')} lead={t('people.lead')}>
            {act}
          </PageHead>
          <FilterBones search />
          <ListBones rows={ROWS} />
        </>
      )
    case 'duty':
      return (
        <>
          <PageHead title={t('duty.title')} lead={t('duty.lead')} />
          <TabsBones />
          <ListBones rows={ROWS} />
        </>
      )
    case 'queue':
    case 'notices':
      return (
        <>
          <PageHead
            title={t(`${room.kind}.title`)}
            lead={room.kind === 'queue' ? t('queue.lead') : undefined}
          />
          <ListBones rows={ROWS} />
        </>
      )
    case 'board':
      return (
        <>
          <PageHead title={t('board.title')} />
          <BoardBones />
        </>
      )
    case 'profile':
      return (
        <>
          <PageHead title={t('profile.title')} lead={t('profile.lead')} />
          <FormBones narrow />
        </>
      )
    case 'settings':
      return (
        <>
          <PageHead title={t('settings.title')} />
          <TabsBones />
          <FormBones />
        </>
      )
    case 'article':
      return <ArticleBones room={room} />
  }
}

function ArticleBones({ room: { articleId, page } }: { room: Room }) {
  const t = useTranslations()
  return (
    <>
      {articleId ? <ArticlePages articleId={articleId} /> : null}
      {page === 'publication' ? <PageHead title={t('release.title')} /> : null}
      {page === 'versions' || page === 'compare' ? (
        <PageHead
          title={<Bone width={320} height={24} line={35} />}
          lead={t(page === 'compare' ? 'comparison.lead' : 'story.lead')}
        />
      ) : null}
      {page === 'versions' || page === 'compare' || page === 'sign-off-sheet' ? (
        <LinesBones framed={page !== 'versions'} />
      ) : (
        <SheetBones />
      )}
    </>
  )
}
