import { handle } from '#app/act.ts'
import { saveStyle } from '#lib/paper/save-style.ts'

export const PUT = handle(saveStyle)
