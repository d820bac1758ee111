import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'

export const POST = handle(startCorrection, ofArticle)
