import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { listReaders } from '#lib/remarks/queries.ts'

export const GET = look(async (actor, { id }, asked) =>
  listReaders(actor, articleIdOf(id) ?? 0, asked.get('hash') ?? ''),
)
