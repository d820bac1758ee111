import { handle } from '#app/act.ts'
import { saveWorkflow } from '#lib/workflow/save-workflow.ts'

export const PUT = handle(saveWorkflow)
