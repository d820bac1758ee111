import { handle } from '#app/act.ts'
import { ofView } from '#app/view-id.ts'
import { renameView } from '#lib/lists/rename-view.ts'

export const POST = handle(renameView, ofView)
