import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startScript } from '#lib/cli/child.ts'
import { connectAsApp } from '#lib/cli/connect.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import { expectOk } from '#lib/platform/command.ts'
import { closeDatabase } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'
import { cast } from '#prisma/seed/cast.ts'
import { seedMany } from '#prisma/seed/many/seed-many.ts'
import { seedNewsroom } from '#prisma/seed/newsroom.ts'
import type { Seen } from './scheduled.ts'
import { waitingArticles } from './waiting.ts'

// A newsroom without a web process: its releases are scheduled, and go out by the hands of workers that get killed. Says
// what it has seen to the run that started it.

const RELEASES = 1_000
const KILL_EVERY_MS = 2_000
/** From when the first is scheduled: scheduling them all and starting the workers takes less. */
const DUE_IN_MS = 90_000
const PATIENCE_MS = 120_000

const { close } = await connectAsApp((line) => console.error(line))
await seedNewsroom()
await seedMany(RELEASES, () => undefined, 'ready')
const db = new pg.Client({ connectionString: env().DATABASE_APP_URL })
await db.connect()
const due = await scheduleAll()
process.send?.(await releasedUnderKills(due))
await db.end()
await closeDatabase()
await close()
process.disconnect()

/** Schedules all that is signed for the same moment, and gives it. */
async function scheduleAll(): Promise<number> {
  const actor = await findActorByEmail(cast.chief.email)
  const at = Date.now() + DUE_IN_MS
  for (const { articleId, hash } of await waitingArticles(db, 'ready', RELEASES)) {
    const input = { articleId, hash, at: new Date(at).toISOString() }
    expectOk(await schedulePublication({ actor, via: 'cli' }, input))
  }
  return at
}

async function releasedUnderKills(due: number): Promise<Seen> {
  const workers = [startWorker(), startWorker()]
  await sleep(due - Date.now())
  let kills = 0
  for (const patience = Date.now() + PATIENCE_MS; Date.now() < patience; kills += 1) {
    await sleep(KILL_EVERY_MS)
    const seen = await standing()
    if (seen.out === seen.due) break
    await kill(workers[kills % 2] as ChildProcess)
    workers[kills % 2] = startWorker()
  }
  await Promise.all(workers.map(kill))
  return { ...(await standing()), kills }
}

function startWorker(): ChildProcess {
  return startScript('lib/cli/main.ts', ['worker'], process.env, { aside: true })
}

/** As a power cut would: nothing of it is finished or handed over. */
async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const gone = once(worker, 'exit')
  worker.kill('SIGKILL')
  await gone
}

async function standing(): Promise<Omit<Seen, 'kills'>> {
  const { rows } = await db.query<Omit<Seen, 'kills'>>(
    `select count(*)::int as due, count(p.id)::int as out,
       count(distinct s.round_id) filter (where p.id is not null)::int as once,
       count(*) filter (where p.published_at < s.at)::int as early,
       coalesce(extract(epoch from max(p.published_at - s.at)), 0)::float as "latestSeconds"
     from publication_schedule s left join publication p on p.schedule_id = s.id
     where s.cancelled_at is null and s.at < now()`,
  )
  return rows[0] as Omit<Seen, 'kills'>
}
