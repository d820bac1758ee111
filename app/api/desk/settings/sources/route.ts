import { handle } from '#app/act.ts'
import { saveSources } from '#lib/paper/save-sources.ts'

export const PUT = handle(saveSources)
