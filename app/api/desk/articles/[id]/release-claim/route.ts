import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { releaseClaim } from '#lib/review/release-claim.ts'

export const POST = handle(releaseClaim, ofArticle)
