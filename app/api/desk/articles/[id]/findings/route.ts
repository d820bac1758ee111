import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { readFindings } from '#lib/review/read-findings.ts'

export const GET = look(async (actor, { id }) => {
  const articleId = articleIdOf(id)
  return articleId === null ? null : readFindings(actor, articleId)
})
