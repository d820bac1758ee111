import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { makePreviewLink } from '#lib/preview/make-preview-link.ts'

export const POST = handle(makePreviewLink, ofArticle)
