import { checks, runChecks } from './checks.ts'
import { UsageError, type Verb } from './verb.ts'

/** `npm test`. */
export const testVerb: Verb = {
  name: 'test',
  summary: 'Checks everything, or one step: lint, types, imports, jest [FILE…], e2e [FILE…].',
  usage: `[${checks.map(({ name }) => name).join(' | ')}] [ARGUMENTS…]`,
  async run([name, ...args]) {
    const chosen = name === undefined ? checks : checks.filter((check) => check.name === name)
    if (chosen.length === 0) throw new UsageError(`there is no step ${name}`)
    return runChecks(chosen, args)
  },
}
