import { command } from '#lib/platform/command.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { hashPassword, PasswordsBusy, passwordMatches } from './password.ts'
import { changePasswordInput } from './schema.ts'

/**
 * Changes the actor's own password and ends all their sessions; gives what a new one carries.
 * Refuses `password-wrong`, and `busy` while too many passwords are worked on.
 */
export const changePassword = command({
  name: 'person.password-changed',
  input: changePasswordInput,
  async run({ tx, actor, input, record }) {
    const { id } = actor
    const person = await tx.person.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })
    const passwordHash = await replaced(person.passwordHash, input)
    const { sessionVersion } = await tx.person.update({
      where: { id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    })
    record(null, { personId: id })
    return { personId: id, sessionVersion, locale: actor.locale }
  },
})

async function replaced(was: string, { current, password }: { current: string; password: string }) {
  try {
    if (!(await passwordMatches(was, current))) refuse('password-wrong')
    return await hashPassword(password)
  } catch (error) {
    if (error instanceof PasswordsBusy) refuse('busy')
    throw error
  }
}
