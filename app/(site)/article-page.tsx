import { articleIdOf } from '#app/article-id.ts'
import { ArticlePage } from '#components/site/article-page.tsx'
import { articlePath } from '#components/site/frame.ts'
import { WithdrawnPage } from '#components/site/notice-page.tsx'
import { readArticle } from '#lib/site/read-article.ts'
import { documentRoute, frameOf } from './document-route.tsx'

/** A report by its number, with or without the words of its address; words of earlier days lead to today's. */
export const articlePage = documentRoute<{ id: string; slug?: string }>(async ({ id, slug }) => {
  const articleId = articleIdOf(id)
  if (articleId === null) return null
  const { article, beside, ...masthead } = await readArticle(articleId)
  const frame = await frameOf(masthead)
  switch (article.kind) {
    case 'live': {
      const { slugs } = article
      if (slug !== undefined && !slugs.includes(slug)) return null
      if (slug !== undefined && slug !== slugs[0]) return { movedTo: articlePath(articleId, slugs[0]) }
      return {
        element: <ArticlePage frame={frame} article={article} beside={beside} />,
        turnsAt: article.embargoUntil,
      }
    }
    case 'withdrawn':
      return {
        status: 410,
        element: <WithdrawnPage frame={frame} article={article} stories={beside.latest} />,
      }
    case 'missing':
      return null
  }
})
