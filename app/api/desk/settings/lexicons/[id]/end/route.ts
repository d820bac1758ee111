import { handle } from '#app/act.ts'
import { withId } from '#app/article-id.ts'
import { endEntry } from '#lib/lexicons/end-entry.ts'

export const POST = handle(endEntry, withId)
