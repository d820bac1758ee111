import { handle, look } from '#app/act.ts'
import { articleIdOf, ofArticle } from '#app/article-id.ts'
import { readDraft } from '#lib/articles/queries.ts'
import { saveDraft } from '#lib/review/save-draft.ts'

export const GET = look(async (actor, { id }) => readDraft(actor, articleIdOf(id) ?? 0))
export const PUT = handle(saveDraft, ofArticle)
