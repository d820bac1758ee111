import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { takeRewordings } from '#lib/review/take-rewordings.ts'

export const POST = handle(takeRewordings, ofArticle)
