import { ArticlePage } from '#components/site/article-page.tsx'
import { WithdrawnPage } from '#components/site/notice-page.tsx'
import { readArticle, readMasthead } from '#lib/site/queries.ts'
import { documentRoute, frameOf, missing } from '../../document-route.tsx'

export const dynamic = 'force-dynamic'

const LARGEST_ID = 2 ** 31 - 1

export const GET = documentRoute<{ id: string }>(async ({ id }) => {
  if (!/^[1-9]\d{0,9}$/.test(id) || Number(id) > LARGEST_ID) return missing(await readMasthead())
  const { article, ...masthead } = await readArticle(Number(id))
  const frame = await frameOf(masthead)
  switch (article.kind) {
    case 'live':
      return { element: <ArticlePage frame={frame} article={article} /> }
    case 'withdrawn':
      return { status: 410, element: <WithdrawnPage frame={frame} article={article} /> }
    case 'missing':
      return missing(masthead)
  }
})
