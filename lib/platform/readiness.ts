import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { probe, reader } from './db.ts'

const ANSWER_MS = 3_000

/**
 * Why this process cannot serve now, in a line, or null when it can: the database answers both roles, and every
 * migration of this code is applied. Asks afresh each time, so it heals by itself.
 */
export async function whyNotReady(): Promise<string | null> {
  try {
    const answers = Promise.all([missingMigrations(), reader().$queryRaw`select 1`])
    const [missing] = await Promise.race([answers, silence()])
    return missing.length > 0 ? `Not migrated: ${missing.join(', ')}` : null
  } catch {
    // The client's own message may hold an address or a name, which is not for whoever asks.
    return 'The database does not answer'
  }
}

async function missingMigrations(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
  const applied = await probe().$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`
  const names = new Set(applied.map(({ name }) => name))
  return entries.filter((entry) => entry.isDirectory() && !names.has(entry.name)).map(({ name }) => name)
}

async function silence(): Promise<never> {
  await setTimeout(ANSWER_MS, undefined, { ref: false })
  throw new Error(`no answer in ${ANSWER_MS} ms`)
}
