import { handle } from '#app/act.ts'
import { ofPerson } from '#app/person-id.ts'
import { enablePerson } from '#lib/people/enable-person.ts'

export const POST = handle(enablePerson, ofPerson)
