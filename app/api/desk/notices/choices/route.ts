import { handle } from '#app/act.ts'
import { chooseNotices } from '#lib/notices/choose-notices.ts'

export const PUT = handle(chooseNotices)
