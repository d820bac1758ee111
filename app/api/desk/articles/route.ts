import { handle } from '#app/act.ts'
import { createArticle } from '#lib/articles/create-article.ts'

export const POST = handle(createArticle)
