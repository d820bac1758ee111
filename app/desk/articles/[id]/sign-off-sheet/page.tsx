import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SheetActs } from '#components/audit/sheet-acts.tsx'
import { SignOffSheet } from '#components/audit/sign-off-sheet.tsx'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { listChannels } from '#lib/articles/queries.ts'
import { readSheet } from '#lib/audit/read-sheet.ts'
import { canExportEvidence } from '#lib/audit/rules.ts'
import { type ArticleParams, articleOf } from '../article.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sheet'))('title') }
}

export default async function Sheet(props: ArticleParams) {
  const { actor, view } = await articleOf(props)
  const { articleId } = view.state
  const sheet = (await readSheet(actor, articleId)) ?? notFound()
  const t = await getTranslations('sheet')
  const channels = Object.fromEntries((await listChannels()).map(({ slug, name }) => [slug, name]))
  return (
    <>
      <ArticlePages articleId={articleId} />
      {sheet.text ? (
        <>
          <SheetActs articleId={articleId} mayExport={canExportEvidence(actor).allowed} />
          <SignOffSheet
            sheet={sheet}
            text={sheet.text}
            channels={channels}
            by={actor.name}
            at={new Date().toISOString()}
          />
        </>
      ) : (
        <>
          <PageHead title={t('title')} />
          <EmptyPage>{t('empty')}</EmptyPage>
        </>
      )}
    </>
  )
}
