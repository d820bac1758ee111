import { handle } from '#app/act.ts'
import { grantDelegation } from '#lib/delegation/grant-delegation.ts'

export const POST = handle(grantDelegation)
