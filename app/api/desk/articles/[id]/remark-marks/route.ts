import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { readMarks } from '#lib/remarks/read-marks.ts'

export const GET = look(async (actor, { id }) => readMarks(actor, articleIdOf(id) ?? 0))
