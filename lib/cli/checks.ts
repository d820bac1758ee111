import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '#lib/platform/embedded-postgres.ts'
import { type Environment, exitOf, startScript, stopChildren } from './child.ts'

/** One step of `npm test`. */
export interface Check {
  name: string
  run(args: string[]): Promise<number>
}

const results = { jest: '.data-test/jest.json', e2e: '.data-test/e2e.json' }
const quietNode = ['--disable-warning=ExperimentalWarning']

/** Settings of the machine's own newsroom must not reach the tests; empty rather than absent, because of `.env`. */
export const ownWorld: Environment = {
  ...process.env,
  DATABASE_URL: '',
  DATABASE_APP_URL: '',
  DATABASE_READER_URL: '',
  SESSION_SECRET: '',
  SITE_URL: '',
  DEMO: '',
}

/** In the order of `npm test`: the quick ones first. */
export const checks: Check[] = [
  { name: 'lint', run: (args) => tool('@biomejs/biome/bin/biome', ['check', ...args]) },
  { name: 'types', run: (args) => tool('typescript/bin/tsc', ['--noEmit', ...args]) },
  {
    name: 'imports',
    run: (args) => {
      const parts = [
        'app',
        'components',
        'lib',
        'prisma',
        'tests',
        'proxy.ts',
        'instrumentation-client.ts',
        'next.config.ts',
      ]
      return tool('dependency-cruiser/bin/dependency-cruiser.mjs', [...parts, ...args])
    },
  },
  {
    name: 'jest',
    run: (args) => {
      const output = ['--json', `--outputFile=${results.jest}`]
      return tool('jest/bin/jest.js', [...output, ...args], ownWorld, ['--experimental-vm-modules'])
    },
  },
  { name: 'e2e', run: browse },
]

/** Runs steps in turn until one fails, then prints what each took. Gives the exit code. */
export async function runChecks(chosen: Check[], args: string[]): Promise<number> {
  await mkdir('.data-test', { recursive: true })
  await Promise.all(Object.values(results).map((file) => rm(file, { force: true })))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stopChildren().then(() => process.exit(1)))
  }
  const rows: string[] = []
  let code = 0
  for (const { name, run } of chosen) {
    console.log(`\n== ${name}`)
    const began = performance.now()
    code = await run(args)
    rows.push(`${name.padEnd(10)}${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s`)
    if (code !== 0) rows.push(`${name} has failed (exit code ${code})`)
    if (code !== 0) break
  }
  const { passed, failed } = await counted()
  console.log(`\n${rows.join('\n')}\n\n${passed} passed, ${failed} failed`)
  return code
}

function tool(
  path: string,
  args: string[],
  env: Environment = process.env,
  flags: string[] = [],
): Promise<number> {
  return exitOf(startScript(join('node_modules', path), args, env, { flags: [...quietNode, ...flags] }))
}

/** The browser walks through a production build of its own, at a port and on a database of its own. */
async function browse(args: string[]): Promise<number> {
  const chromium = process.env.CHROMIUM || '/usr/bin/chromium'
  if (!existsSync(chromium))
    throw new Error(`there is no browser at ${chromium}; install Chromium or set CHROMIUM`)
  await rm('.data-test/e2e', { recursive: true, force: true })
  return tool('@playwright/test/cli.js', ['test', ...args], {
    ...ownWorld,
    CHROMIUM: chromium,
    DATA_DIR: '.data-test/e2e',
    SANSHEN_DIST_DIR: '.next-test',
    PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: results.e2e,
  })
}

async function counted(): Promise<{ passed: number; failed: number }> {
  const jest = await readJson(results.jest)
  const { stats: e2e = {} } = await readJson(results.e2e)
  return {
    passed: (jest.numPassedTests ?? 0) + (e2e.expected ?? 0),
    failed: (jest.numFailedTests ?? 0) + (jest.numRuntimeErrorTestSuites ?? 0) + (e2e.unexpected ?? 0),
  }
}

interface Counts {
  numPassedTests?: number
  numFailedTests?: number
  numRuntimeErrorTestSuites?: number
  stats?: { expected?: number; unexpected?: number }
}

async function readJson(file: string): Promise<Counts> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
}
