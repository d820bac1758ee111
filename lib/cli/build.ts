import { parseArgs } from 'node:util'
import { buildIfStale } from './next-build.ts'
import { startTelling } from './progress.ts'
import type { Verb } from './verb.ts'

/** `sanshen build`, for images: the build that `start` would make. */
export const buildVerb: Verb = {
  name: 'build',
  summary: 'Builds the pages for production when the sources have changed; start does so by itself.',
  usage: '',
  async run(args) {
    parseArgs({ args, options: {} })
    await buildIfStale(startTelling())
    return 0
  },
}
