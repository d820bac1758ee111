import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Story } from '#components/audit/story.tsx'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { readStory } from '#lib/audit/read-story.ts'
import { canNameVersion } from '#lib/versions/rules.ts'
import { type ArticleParams, articleOf } from '../article.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('story'))('title') }
}

export default async function Versions(props: ArticleParams) {
  const { actor, view } = await articleOf(props)
  const { articleId } = view.state
  const story = (await readStory(actor, articleId)) ?? notFound()
  const t = await getTranslations()
  return (
    <>
      <ArticlePages articleId={articleId} />
      <PageHead
        title={view.row.title ? <span lang="zh-CN">{view.row.title}</span> : t('articles.untitled')}
        lead={t('story.lead')}
      >
        <LinkButton variant="default" href={`/desk/articles/${articleId}/versions/compare`}>
          {t('comparison.open')}
        </LinkButton>
      </PageHead>
      <Story articleId={articleId} story={story} naming={canNameVersion(actor, view.state)} />
    </>
  )
}
