import { handle } from '#app/act.ts'
import { ofRemark } from '#app/remark-id.ts'
import { reopenRemark } from '#lib/remarks/reopen-remark.ts'

export const POST = handle(reopenRemark, ofRemark)
