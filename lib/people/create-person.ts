import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { addPerson } from './add-person.ts'
import { hashPassword } from './password.ts'
import { canManagePeople } from './rules.ts'
import { createPersonInput } from './schema.ts'

/** Makes an account. The administrator does, or the paper itself from the command line. Refuses `email-taken` and `role-unknown`. */
export const createPerson = command({
  name: 'person.created',
  input: createPersonInput,
  anonymous: true,
  async run({ tx, actor, input, record }) {
    if (actor) permit(canManagePeople(actor))
    const personId = await addPerson(tx, input, await hashPassword(input.password))
    record(null, { personId, roles: input.roles.join(' ') })
    return { personId }
  },
})
