import { parseArgs } from 'node:util'
import { supervise } from './supervise.ts'
import type { Verb } from './verb.ts'

/** `npm start`. */
export const startVerb: Verb = {
  name: 'start',
  summary: 'Runs the newsroom: database, migrations, demo, build and web process, until Ctrl-C.',
  usage: '',
  async run(args) {
    parseArgs({ args, options: {} })
    await supervise('production')
    return 0
  },
}
