import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'

export const POST = handle(approveRevision, ofArticle)
