import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { BoardBones } from '#components/going/board-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { Board } from '#components/lists/board.tsx'
import { readBoard } from '#lib/lists/read-board.ts'
import { deskActor } from '../door.ts'
import { QueueTabs } from './queue-tabs.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('board'))('title') }
}

/** 待审看板: what lies with every stage at this moment, for the whole newsroom. */
export default async function BoardPage() {
  const actor = await deskActor()
  const stages = await readBoard(actor)
  const t = await getTranslations('board')
  const sum = (of: 'count' | 'late' | 'urgent') => stages.reduce((all, stage) => all + stage[of], 0)
  const [count, late, urgent] = [sum('count'), sum('late'), sum('urgent')]
  return (
    <>
      <PageHead title={t('title')} lead={count > 0 ? t('lead', { count, late, urgent }) : undefined} />
      <QueueTabs actor={actor} />
      <Settling bones={<BoardBones />}>
        {count > 0 ? <Board stages={stages} me={actor.id} /> : <EmptyPage>{t('empty')}</EmptyPage>}
      </Settling>
    </>
  )
}
