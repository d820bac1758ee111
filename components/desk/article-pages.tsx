import { useTranslations } from 'next-intl'
import { PageTabs } from './page-tabs.tsx'

const PAGES = ['edit', 'preview', 'review', 'publication', 'versions', 'sign-off-sheet'] as const

/** The rooms of one article. Commands decide who may do what in each; all of them may be looked at. */
export function ArticlePages({ articleId }: { articleId: number }) {
  const t = useTranslations('articles.pages')
  const pages = PAGES.map((page) => ({ href: `/desk/articles/${articleId}/${page}`, label: t(page) }))
  return <PageTabs label={t('label')} pages={pages} />
}
