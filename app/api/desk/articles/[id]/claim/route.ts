import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { claimArticle } from '#lib/review/claim-article.ts'

export const POST = handle(claimArticle, ofArticle)
