import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { restoreKept } from '#lib/versions/restore-kept.ts'

export const POST = handle(restoreKept, ofArticle)
