import { handle } from '#app/act.ts'
import { copyDutyWeek } from '#lib/duty/copy-duty-week.ts'

export const POST = handle(copyDutyWeek)
