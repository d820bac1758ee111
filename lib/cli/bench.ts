import { join } from 'node:path'
import { freePort } from '#lib/platform/embedded-postgres.ts'
import { ownWorld } from './checks.ts'
import { exitOf, startScript, stopChildren } from './child.ts'
import type { Verb } from './verb.ts'

/** `npm run bench`. */
export const benchVerb: Verb = {
  name: 'bench',
  summary: 'Measures a production build on a database and a port of its own, and prints one table.',
  usage: '[GROUP…] [--seconds N] [--articles N] [--keep]',
  async run(args) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void stopChildren().then(() => process.exit(1)))
    }
    const env = {
      ...ownWorld,
      DATA_DIR: '.data-test/bench',
      SANSHEN_DIST_DIR: process.env.SANSHEN_DIST_DIR ?? '.next-test',
      PORT: String(await freePort()),
    }
    return exitOf(startScript(join('tests', 'bench', 'main.ts'), args, env))
  },
}
