import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Comparison } from '#components/comparison/comparison.tsx'
import { RestoreVersion } from '#components/comparison/restore-version.tsx'
import { VersionChoice } from '#components/comparison/version-choice.tsx'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { listChannels } from '#lib/articles/queries.ts'
import { readVersions } from '#lib/audit/read-versions.ts'
import { comparedVersions } from '#lib/audit/schema.ts'
import { compare } from '#lib/document/compare/attribute.ts'
import { canRewrite } from '#lib/review/rules.ts'
import { type ArticleParams, articleOf } from '../../article.ts'

type Props = ArticleParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('comparison'))('title') }
}

export default async function Compare(props: Props) {
  const { actor, view } = await articleOf(props)
  const { articleId } = view.state
  const asked = comparedVersions.parse(await props.searchParams)
  const versions = (await readVersions(actor, articleId, asked)) ?? notFound()
  const { all, was, is } = versions
  const t = await getTranslations()
  const channels = Object.fromEntries((await listChannels()).map(({ slug, name }) => [slug, name]))
  return (
    <>
      <ArticlePages articleId={articleId} />
      <PageHead
        title={view.row.title ? <span lang="zh-CN">{view.row.title}</span> : t('articles.untitled')}
        lead={t('comparison.lead')}
      />
      {all.length > 1 ? (
        <VersionChoice
          action={`/desk/articles/${articleId}/versions/compare`}
          all={all}
          was={was?.name}
          is={is?.name}
        />
      ) : null}
      {was && is ? (
        <>
          <Comparison marked={compare(was.content, is.content)} channels={channels} />
          {view.draft && was.name !== 'draft' ? (
            <RestoreVersion
              articleId={articleId}
              version={was.name}
              called={was.called}
              hash={view.draft.hash}
              verdict={canRewrite(actor, view.state)}
            />
          ) : null}
        </>
      ) : (
        <EmptyPage>{t(all.length > 1 ? 'comparison.notThere' : 'comparison.onlyOne')}</EmptyPage>
      )}
    </>
  )
}
