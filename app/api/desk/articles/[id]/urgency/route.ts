import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'

export const POST = handle(markUrgent, ofArticle)
