import { handle } from '#app/act.ts'
import { ofRemark } from '#app/remark-id.ts'
import { replyToRemark } from '#lib/remarks/reply-to-remark.ts'

export const POST = handle(replyToRemark, ofRemark)
