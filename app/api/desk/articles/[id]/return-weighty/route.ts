import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { returnWeighty } from '#lib/review/return-weighty.ts'

export const POST = handle(returnWeighty, ofArticle)
