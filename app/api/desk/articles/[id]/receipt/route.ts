import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { readReceipt } from '#lib/receipts/queries.ts'

/** What was found of the article's last release or withdrawal, for a page that shows it and is to follow. */
export const GET = look((actor, { id }) => readReceipt(actor, articleIdOf(id) ?? 0))
