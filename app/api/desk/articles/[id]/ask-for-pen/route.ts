import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { askForPen } from '#lib/review/ask-for-pen.ts'

export const POST = handle(askForPen, ofArticle)
