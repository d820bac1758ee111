import { command } from '#lib/platform/command.ts'
import { renameSelfInput } from './schema.ts'

/** Changes the actor's own name, from now on. Signatures already given keep the name that they were given in. */
export const renameSelf = command({
  name: 'person.renamed',
  input: renameSelfInput,
  async run({ tx, actor, input: { name }, record }) {
    const { id } = actor
    const before = await tx.person.findUniqueOrThrow({ where: { id }, select: { name: true } })
    await tx.person.update({ where: { id }, data: { name }, select: { id: true } })
    record(null, { personId: id, 'was name': before.name, 'is name': name })
    return { name }
  },
})
