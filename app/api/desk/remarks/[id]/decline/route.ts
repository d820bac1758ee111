import { handle } from '#app/act.ts'
import { ofRemark } from '#app/remark-id.ts'
import { declineWording } from '#lib/remarks/decline-wording.ts'

export const POST = handle(declineWording, ofRemark)
