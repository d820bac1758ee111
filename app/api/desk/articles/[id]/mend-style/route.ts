import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { mendStyle } from '#lib/review/mend-style.ts'

export const POST = handle(mendStyle, ofArticle)
