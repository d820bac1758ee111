import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { cancelRound } from '#lib/review/cancel-round.ts'

export const POST = handle(cancelRound, ofArticle)
