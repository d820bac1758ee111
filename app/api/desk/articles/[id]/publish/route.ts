import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'

export const POST = handle(publishRevision, ofArticle)
