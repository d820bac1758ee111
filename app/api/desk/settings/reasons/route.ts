import { handle } from '#app/act.ts'
import { saveReturnReasons } from '#lib/paper/save-return-reasons.ts'

export const PUT = handle(saveReturnReasons)
