import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { readPlace } from '#lib/lists/read-place.ts'

export const GET = look(async (actor, { id }) => {
  const articleId = articleIdOf(id)
  return articleId === null ? null : readPlace(actor, articleId)
})
