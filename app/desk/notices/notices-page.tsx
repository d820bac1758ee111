import { getTranslations } from 'next-intl/server'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageKeys } from '#components/desk/page-keys.tsx'
import { ListBones } from '#components/going/list-bones.tsx'
import { Settling } from '#components/going/settling.tsx'
import { MarkAllRead } from '#components/notices/mark-all-read.tsx'
import { NoticeChoices } from '#components/notices/notice-choices.tsx'
import { NoticeList } from '#components/notices/notice-list.tsx'
import { listChoices, listNotices } from '#lib/notices/queries.ts'
import { deskActor } from '../door.ts'

/** One page of 通知: what concerned the person, newest first, from `before` on; and where they want to be told. */
export async function NoticesPage({ before }: { before: number | null }) {
  const actor = await deskActor()
  const t = await getTranslations('notices')
  const [{ rows, next }, choices] = await Promise.all([listNotices(actor, before), listChoices(actor)])
  const newest = rows[0]
  return (
    <>
      <PageHead title={t('title')}>
        {newest && rows.some(({ isRead }) => !isRead) ? <MarkAllRead upTo={newest.id} /> : null}
      </PageHead>
      <Settling bones={<ListBones rows={rows.length} />}>
        {rows.length > 0 ? (
          <NoticeList label={t('title')} rows={rows} framed />
        ) : (
          <EmptyPage>{t('empty')}</EmptyPage>
        )}
      </Settling>
      <PageKeys
        first={before === null ? null : { href: '/desk/notices', label: t('newest') }}
        next={next === null ? null : { href: `/desk/notices/before/${next}`, label: t('older') }}
      />
      {before === null ? <NoticeChoices choices={choices} /> : null}
    </>
  )
}
