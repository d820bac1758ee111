import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { withdrawPublication } from '#lib/publishing/withdraw-publication.ts'

export const POST = handle(withdrawPublication, ofArticle)
