import { look } from '#app/act.ts'
import { readBell } from '#lib/notices/queries.ts'

export const GET = look(readBell)
