import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { submitRevision } from '#lib/review/submit-revision.ts'

export const POST = handle(submitRevision, ofArticle)
