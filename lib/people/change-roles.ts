import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { canManagePeople } from './rules.ts'
import { changeRolesInput } from './schema.ts'

/** Gives a person exactly these roles, from their next request on. Refuses `unknown` and `role-unknown`. */
export const changeRoles = command({
  name: 'person.roles-changed',
  input: changeRolesInput,
  async run({ tx, actor, input, record }) {
    permit(canManagePeople(actor))
    const { personId } = input
    const roles = [...new Set(input.roles)]
    // The row is held, so that two changes come one after the other and one list wins whole.
    const found = await tx.$queryRaw<unknown[]>`select 1 from person where id = ${personId} for update`
    if (found.length === 0) refuse('unknown')
    if ((await tx.role.count({ where: { key: { in: roles } } })) < roles.length) refuse('role-unknown')
    // First given, then taken away, the right to do so last: SQL asks for it at each row, of one's own roles too.
    await tx.personRole.createMany({
      data: roles.map((roleKey) => ({ personId, roleKey })),
      skipDuplicates: true,
    })
    const gone = { personId, roleKey: { notIn: roles } }
    await tx.personRole.deleteMany({
      where: { ...gone, role: { grants: { none: { capability: 'people' } } } },
    })
    await tx.personRole.deleteMany({ where: gone })
    record(null, { personId, roles: roles.join(' ') })
    return { personId }
  },
})
