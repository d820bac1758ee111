import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { recallSubmission } from '#lib/review/recall-submission.ts'

export const POST = handle(recallSubmission, ofArticle)
