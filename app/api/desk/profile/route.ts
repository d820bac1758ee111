import { handle } from '#app/act.ts'
import { renameSelf } from '#lib/people/rename-self.ts'

export const PUT = handle(renameSelf)
