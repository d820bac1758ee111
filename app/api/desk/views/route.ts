import { handle } from '#app/act.ts'
import { saveView } from '#lib/lists/save-view.ts'

export const POST = handle(saveView)
