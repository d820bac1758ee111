import { handle } from '#app/act.ts'
import { markNoticesRead } from '#lib/notices/mark-notices-read.ts'

export const POST = handle(markNoticesRead)
