import { handle } from '#app/act.ts'
import { withId } from '#app/article-id.ts'
import { endWeightRule } from '#lib/workflow/end-weight-rule.ts'

export const POST = handle(endWeightRule, withId)
