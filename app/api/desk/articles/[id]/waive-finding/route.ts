import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { waiveFinding } from '#lib/review/waive-finding.ts'

export const POST = handle(waiveFinding, ofArticle)
