import { handle } from '#app/act.ts'
import { ofRemark } from '#app/remark-id.ts'
import { resolveRemark } from '#lib/remarks/resolve-remark.ts'

export const POST = handle(resolveRemark, ofRemark)
