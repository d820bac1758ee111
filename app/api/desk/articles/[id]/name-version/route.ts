import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { nameVersion } from '#lib/versions/name-version.ts'

export const POST = handle(nameVersion, ofArticle)
