import { handle } from '#app/act.ts'
import { addWeightRule } from '#lib/workflow/add-weight-rule.ts'

export const POST = handle(addWeightRule)
