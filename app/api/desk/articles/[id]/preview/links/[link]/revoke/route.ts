import { handle } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { revokePreviewLink } from '#lib/preview/revoke-preview-link.ts'

export const POST = handle(revokePreviewLink, (_body, { id, link }) => ({
  articleId: articleIdOf(id),
  linkId: articleIdOf(link),
}))
