import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { readDraft } from '#lib/articles/queries.ts'

/** Which words the draft has now, for a page that shows them and is to follow. */
export const GET = look(async (actor, { id }) => {
  const draft = await readDraft(actor, articleIdOf(id) ?? 0)
  return draft && { hash: draft.hash }
})
