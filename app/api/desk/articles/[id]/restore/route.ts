import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { restoreRevision } from '#lib/review/restore-revision.ts'

export const POST = handle(restoreRevision, ofArticle)
