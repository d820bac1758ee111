import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { mendFinding } from '#lib/review/mend-finding.ts'

export const POST = handle(mendFinding, ofArticle)
