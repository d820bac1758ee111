import { handle } from '#app/act.ts'
import { addWorkflow } from '#lib/workflow/add-workflow.ts'
import { saveWorkflow } from '#lib/workflow/save-workflow.ts'

export const POST = handle(addWorkflow)
export const PUT = handle(saveWorkflow)
