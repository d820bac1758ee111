import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { approveOrReturn } from '#lib/review/approve-or-return.ts'

export const POST = handle(approveOrReturn, ofArticle)
