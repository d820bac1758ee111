import { handle } from '#app/act.ts'
import { savePaper } from '#lib/paper/save-paper.ts'

export const PUT = handle(savePaper)
