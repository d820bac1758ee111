import { handle } from '#app/act.ts'
import { ofRemark } from '#app/remark-id.ts'
import { takeWording } from '#lib/remarks/take-wording.ts'

export const POST = handle(takeWording, ofRemark)
