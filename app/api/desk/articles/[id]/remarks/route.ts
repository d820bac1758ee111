import { handle, look } from '#app/act.ts'
import { articleIdOf, ofArticle } from '#app/article-id.ts'
import { makeRemark } from '#lib/remarks/make-remark.ts'
import { readThreads } from '#lib/remarks/read-threads.ts'

export const GET = look(async (actor, { id }, asked) =>
  readThreads(actor, articleIdOf(id) ?? 0, asked.get('window') ?? ''),
)
export const POST = handle(makeRemark, ofArticle)
