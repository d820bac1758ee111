import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { returnRevision } from '#lib/review/return-revision.ts'

export const POST = handle(returnRevision, ofArticle)
