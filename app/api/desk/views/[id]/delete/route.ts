import { handle } from '#app/act.ts'
import { ofView } from '#app/view-id.ts'
import { deleteView } from '#lib/lists/delete-view.ts'

export const POST = handle(deleteView, ofView)
