import { handle } from '#app/act.ts'
import { ofPerson } from '#app/person-id.ts'
import { disablePerson } from '#lib/people/disable-person.ts'

export const POST = handle(disablePerson, ofPerson)
