import { handle } from '#app/act.ts'
import { invitePerson } from '#lib/people/invite-person.ts'

export const POST = handle(invitePerson)
