import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { chooseSlug } from '#lib/publishing/choose-slug.ts'

export const POST = handle(chooseSlug, ofArticle)
