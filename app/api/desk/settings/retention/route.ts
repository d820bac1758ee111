import { handle } from '#app/act.ts'
import { saveRetention } from '#lib/audit/save-retention.ts'

export const PUT = handle(saveRetention)
