import pg from 'pg'
import { type Environment, runVerbApart } from './child.ts'
import { type Say, telling } from './progress.ts'

/** Fills a database that has nobody yet with the demo newsroom. Rejects when that fails. */
export async function seedIfEmpty(lesser: Environment, say: Say): Promise<void> {
  const app = new pg.Client({ connectionString: lesser.DATABASE_APP_URL })
  await app.connect()
  try {
    const someone = await app.query('select 1 from person limit 1')
    if (someone.rowCount) return
  } finally {
    await app.end()
  }
  await telling(say, 'seeding the demo newsroom', async () => {
    if ((await runVerbApart(['seed'], lesser)) !== 0) throw new Error('the demo newsroom could not be seeded')
  })
}
