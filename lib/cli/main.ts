import { existsSync } from 'node:fs'
import { connectAsApp } from './connect.ts'
import { oneLine, UsageError, type Verb } from './verb.ts'

/** Loaded when asked for, so that each command starts with only what it needs. */
const verbs: Record<string, () => Promise<Verb>> = {
  start: async () => (await import('./start.ts')).startVerb,
  dev: async () => (await import('./dev.ts')).devVerb,
  test: async () => (await import('./test.ts')).testVerb,
  bench: async () => (await import('./bench.ts')).benchVerb,
  build: async () => (await import('./build.ts')).buildVerb,
  migrate: async () => (await import('./migrate.ts')).migrateVerb,
  worker: async () => (await import('./worker.ts')).workerVerb,
  seed: async () => (await import('./seed.ts')).seedVerb,
  import: async () => (await import('./import.ts')).importVerb,
  'create-user': async () => (await import('./create-user.ts')).createUserVerb,
  'verify-audit': async () => (await import('./verify-audit.ts')).verifyAuditVerb,
  attack: async () => (await import('./attack.ts')).attackVerb,
}

// Leaving by word: an idle connection of a finished command would keep the process for a while.
process.exit(await main(process.argv.slice(2)))

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    await list(name === undefined ? console.error : console.log)
    return name === undefined ? 2 : 0
  }
  const load = verbs[name]
  if (!load) {
    console.error(`sanshen: there is no verb ${name}; --help lists them`)
    return 2
  }
  const verb = await load()
  if (args.includes('--help')) {
    console.log(`usage: sanshen ${verb.name} ${verb.usage}\n${verb.summary}`.replaceAll(' \n', '\n'))
    return 0
  }
  return runVerb(verb, args)
}

async function runVerb(verb: Verb, args: string[]): Promise<number> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    const needs = typeof verb.needs === 'function' ? verb.needs(args) : verb.needs
    const connection = needs === 'app' ? await connectAsApp(say) : null
    try {
      return (await verb.run(args)) ?? 0
    } finally {
      await connection?.close()
    }
  } catch (error) {
    say(oneLine(error))
    // util.parseArgs marks its errors by code.
    const usage =
      error instanceof UsageError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
    if (!usage) return 1
    console.error(`usage: sanshen ${verb.name} ${verb.usage}`)
    return 2
  }
}

async function list(print: (line: string) => void): Promise<void> {
  print('usage: npm run sanshen -- VERB … (each has --help)\n')
  for (const load of Object.values(verbs)) {
    const { name, summary } = await load()
    print(`  ${name.padEnd(14)}${summary}`)
  }
}

function say(line: string): void {
  console.error(`sanshen: ${line}`)
}
