import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { takePen } from '#lib/review/take-pen.ts'

export const POST = handle(takePen, ofArticle)
