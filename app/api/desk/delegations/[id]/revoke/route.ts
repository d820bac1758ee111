import { handle } from '#app/act.ts'
import { revokeDelegation } from '#lib/delegation/revoke-delegation.ts'

export const POST = handle(revokeDelegation, (_, { id }) => ({ delegationId: Number(id) }))
