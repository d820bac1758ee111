import { useTranslations } from 'next-intl'
import { OpenRemarks, SpokenRemarks } from '#components/remarks/open-remarks.tsx'
import type { RemarkMarks } from '#lib/remarks/state.ts'
import { PageTabs } from './page-tabs.tsx'

const PAGES = ['edit', 'preview', 'review', 'publication', 'versions', 'sign-off-sheet'] as const

type Props = {
  articleId: number
  /** Which remarks are open, where the page knows it as it is drawn; asked for otherwise. */
  remarks?: RemarkMarks | null
}

/** The rooms of one article. Commands decide who may do what in each; all of them may be looked at. */
export function ArticlePages({ articleId, remarks = null }: Props) {
  const t = useTranslations('articles.pages')
  const own = { articleId, given: remarks }
  const pages = PAGES.map((page) => ({
    href: `/desk/articles/${articleId}/${page}`,
    label: t(page),
    mark: page === 'review' ? <OpenRemarks {...own} /> : null,
  }))
  return (
    <>
      <PageTabs label={t('label')} pages={pages} />
      <SpokenRemarks {...own} />
    </>
  )
}
