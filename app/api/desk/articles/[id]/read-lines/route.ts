import { handle } from '#app/act.ts'
import { ofArticle } from '#app/article-id.ts'
import { readLines } from '#lib/checks/read-lines.ts'

export const POST = handle(readLines, ofArticle)
