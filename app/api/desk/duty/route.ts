import { handle } from '#app/act.ts'
import { saveDuty } from '#lib/duty/save-duty.ts'

export const PUT = handle(saveDuty)
