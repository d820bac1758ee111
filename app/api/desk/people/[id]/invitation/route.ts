import { handle } from '#app/act.ts'
import { ofPerson } from '#app/person-id.ts'
import { renewInvitation } from '#lib/people/renew-invitation.ts'

export const POST = handle(renewInvitation, ofPerson)
