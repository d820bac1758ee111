import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { layDownPen } from '#lib/review/lay-down-pen.ts'

export const POST = handle(layDownPen, ofArticle)
