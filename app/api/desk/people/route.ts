import { handle } from '#app/act.ts'
import { createPerson } from '#lib/people/create-person.ts'

export const POST = handle(createPerson)
