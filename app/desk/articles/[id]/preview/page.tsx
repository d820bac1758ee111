import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ArticlePages } from '#components/desk/article-pages.tsx'
import { LinkButton } from '#components/desk/link-button.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Elsewhere } from '#components/preview/elsewhere.tsx'
import { LinksButton } from '#components/preview/links-button.tsx'
import { PreviewDesk } from '#components/preview/preview-desk.tsx'
import { VersionLine } from '#components/preview/version-line.tsx'
import { readPaper } from '#lib/paper/queries.ts'
import { env } from '#lib/platform/env.ts'
import { listPreviewLinks } from '#lib/preview/list-preview-links.ts'
import { readVersion } from '#lib/versions/read-version.ts'
import { versionName } from '#lib/versions/schema.ts'
import { type ArticleParams, articleOf } from '../article.ts'

type Props = ArticleParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preview'))('title') }
}

export default async function Preview(props: Props) {
  const { actor, view } = await articleOf(props)
  const { articleId } = view.state
  const asked = versionName.safeParse((await props.searchParams).version)
  // Who may not read the draft is shown what was handed in last.
  const name = asked.data ?? (view.draft ? 'draft' : (view.revision?.number ?? 'draft'))
  const version = (await readVersion(actor, articleId, name)) ?? notFound()
  const { hash, content } = version
  const t = await getTranslations()
  const paper = await readPaper()
  return (
    <>
      <ArticlePages articleId={articleId} />
      <PageHead
        title={content.title ? <span lang="zh-CN">{content.title}</span> : t('articles.untitled')}
        lead={t('preview.lead')}
      >
        <LinksButton
          {...{ articleId, hash }}
          version={name}
          links={await listPreviewLinks(actor, articleId)}
        />
        <LinkButton variant="default" href={`/desk/articles/${articleId}/versions`}>
          {t('preview.otherVersions')}
        </LinkButton>
      </PageHead>
      <VersionLine articleId={articleId} version={version} hasDraft={view.draft !== null} />
      <PreviewDesk articleId={articleId} version={name} hash={hash} />
      <Elsewhere
        {...{ articleId, content }}
        version={name}
        paper={paper.name}
        host={new URL(env().SITE_URL).host}
        channel={view.row.channel}
      />
    </>
  )
}
