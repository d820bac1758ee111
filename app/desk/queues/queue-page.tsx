import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ArticleList } from '#components/desk/article-list.tsx'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageKeys } from '#components/desk/page-keys.tsx'
import { DutyLine } from '#components/duty/duty-line.tsx'
import { ListBones } from '#components/going/list-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { readDuty } from '#lib/duty/queries.ts'
import { listQueue } from '#lib/lists/list-queue.ts'
import { type ListKey, wordOfKey } from '#lib/lists/schema.ts'
import { deskActor } from '../door.ts'
import { QueueTabs } from './queue-tabs.tsx'

type Props = { stage: string; after: ListKey | null }

/** One page of 待审: what waits at a stage, what is urgent first, then what is due first, for those who sign there. */
export async function QueuePage({ stage: key, after }: Props) {
  const actor = await deskActor()
  const { stage, refused, rows, next } = (await listQueue(actor, key, after)) ?? notFound()
  const duty = (await readDuty(actor)).find((each) => each.stage.key === stage.key)
  const t = await getTranslations('queue')
  const name = (await getLocale()) === 'en' ? stage.nameEn : stage.nameZh
  const address = `/desk/queues/${stage.key}`
  return (
    <>
      <PageHead title={`${t('title')} · ${name}`} lead={rows.length > 0 ? t('lead') : undefined} />
      <QueueTabs actor={actor} />
      {duty ? <DutyLine duty={duty} /> : null}
      <Settling bones={<ListBones rows={rows.length} />}>
        {rows.length > 0 ? (
          <ArticleList label={name} rows={rows} page="review" queue me={actor.id} />
        ) : (
          <EmptyPage>{t(refused ? 'refused' : 'empty', { stage: name })}</EmptyPage>
        )}
      </Settling>
      <PageKeys
        first={after && { href: address, label: t('first') }}
        next={next && { href: `${address}/after/${wordOfKey(next)}`, label: t('next') }}
      />
    </>
  )
}
