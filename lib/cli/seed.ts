import { parseArgs } from 'node:util'
import { env } from '#lib/platform/env.ts'
import { seedNewsroom } from '#prisma/seed/newsroom.ts'
import type { Verb } from './verb.ts'

/** Opens the demo newsroom in an empty database. */
export const seedVerb: Verb = {
  name: 'seed',
  summary: 'Opens the demo newsroom in an empty database; does nothing where there are people already.',
  usage: '',
  needs: 'app',
  async run(args) {
    parseArgs({ args })
    if (!env().DEMO) throw new Error('DEMO is 0: no demo account or demo article is made here')
    const made = await seedNewsroom()
    console.log(
      made
        ? `opened the demo newsroom: ${made.people} people, ${made.articles} articles`
        : 'there are people in this database already; nothing was made',
    )
    return 0
  },
}
