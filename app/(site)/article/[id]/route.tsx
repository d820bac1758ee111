import { articleIdOf } from '#app/article-id.ts'
import { ArticlePage } from '#components/site/article-page.tsx'
import { WithdrawnPage } from '#components/site/notice-page.tsx'
import { readArticle } from '#lib/site/read-article.ts'
import { documentRoute, frameOf } from '../../document-route.tsx'

export const dynamic = 'force-dynamic'

export const GET = documentRoute<{ id: string }>(async ({ id }) => {
  const articleId = articleIdOf(id)
  if (articleId === null) return null
  const { article, beside, ...masthead } = await readArticle(articleId)
  const frame = await frameOf(masthead)
  switch (article.kind) {
    case 'live':
      return { element: <ArticlePage frame={frame} article={article} beside={beside} /> }
    case 'withdrawn':
      return {
        status: 410,
        element: <WithdrawnPage frame={frame} article={article} stories={beside.latest} />,
      }
    case 'missing':
      return null
  }
})
