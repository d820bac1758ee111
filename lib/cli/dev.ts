import { parseArgs } from 'node:util'
import { supervise } from './supervise.ts'
import type { Verb } from './verb.ts'

/** `npm run dev`. */
export const devVerb: Verb = {
  name: 'dev',
  summary: 'The same as start, with hot reload and no build.',
  usage: '',
  async run(args) {
    parseArgs({ args, options: {} })
    await supervise('development')
    return 0
  },
}
