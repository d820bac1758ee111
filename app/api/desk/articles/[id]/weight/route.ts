import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { readWeightOf } from '#lib/review/read-weight-of.ts'

export const GET = look(async (actor, { id }) => readWeightOf(actor, articleIdOf(id) ?? 0))
