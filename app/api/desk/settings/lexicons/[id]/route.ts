import { handle } from '#app/act.ts'
import { withId } from '#app/article-id.ts'
import { changeEntry } from '#lib/lexicons/change-entry.ts'

export const PUT = handle(changeEntry, withId)
