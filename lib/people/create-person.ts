import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
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
    const { email, name, locale } = input
    const roles = [...new Set(input.roles)]
    if ((await tx.role.count({ where: { key: { in: roles } } })) < roles.length) refuse('role-unknown')
    const person = await tx.person.create({
      data: {
        email,
        name,
        locale,
        passwordHash: await hashPassword(input.password),
        roles: { create: roles.map((roleKey) => ({ roleKey })) },
      },
      select: { id: true },
    })
    record(null, { personId: person.id, roles: roles.join(' ') })
    return { personId: person.id }
  },
})
