import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { checkAgain } from '#lib/receipts/check-again.ts'

export const POST = handle(checkAgain, ofArticle)
