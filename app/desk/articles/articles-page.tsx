import { getTranslations } from 'next-intl/server'
import { ArticleList } from '#components/desk/article-list.tsx'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageKeys } from '#components/desk/page-keys.tsx'
import { listArticles } from '#lib/review/queries.ts'
import { deskActor } from '../door.ts'

/** One page of 稿件: everything that the person may know of, newest first, from `before` on. */
export async function ArticlesPage({ before }: { before: number | null }) {
  const actor = await deskActor()
  const t = await getTranslations('articles')
  const { rows, next } = await listArticles(actor, before)
  return (
    <>
      <PageHead title={t('title')}>
        <LinkButton href="/desk/articles/new">{t('new')}</LinkButton>
      </PageHead>
      {rows.length > 0 ? <ArticleList label={t('title')} rows={rows} /> : <EmptyPage>{t('empty')}</EmptyPage>}
      <PageKeys
        first={before === null ? null : { href: '/desk/articles', label: t('newest') }}
        next={next === null ? null : { href: `/desk/articles/before/${next}`, label: t('older') }}
      />
    </>
  )
}
