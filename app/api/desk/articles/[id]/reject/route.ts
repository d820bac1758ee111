import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { rejectArticle } from '#lib/review/reject-article.ts'

export const POST = handle(rejectArticle, ofArticle)
