import { handle } from '#app/act.ts'
import { savePartnerLinks } from '#lib/paper/save-partner-links.ts'

export const PUT = handle(savePartnerLinks)
