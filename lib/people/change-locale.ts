import { command } from '#lib/platform/command.ts'
import { changeLocaleInput } from './schema.ts'

/** Chooses the language of the actor's interface. */
export const changeLocale = command({
  name: null,
  input: changeLocaleInput,
  async run({ tx, actor, input: { locale } }) {
    await tx.person.update({ where: { id: actor.id }, data: { locale }, select: { id: true } })
    return { locale }
  },
})
