import { handle } from '#app/act.ts'
import { ofPerson } from '#app/person-id.ts'
import { changeRoles } from '#lib/people/change-roles.ts'

export const PUT = handle(changeRoles, ofPerson)
