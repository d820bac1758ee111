import { handle } from '#app/act.ts'
import { addEntry } from '#lib/lexicons/add-entry.ts'

export const POST = handle(addEntry)
