import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedMany } from '#prisma/seed/many/seed-many.ts'
import { sql } from '#tests/support/database.ts'
import { waitUntil } from '#tests/support/wait-until.ts'
import { spawnWorker, startWorkerProcess, type WorkerProcess } from '#tests/support/worker-process.ts'
import * as world from '#tests/support/world.ts'

/** How many fall due in the same second, and after how many more of them a worker is killed. */
const RELEASES = 60
const KILL_AFTER = 9
const LATEST_SECONDS = 60

const workers = new Map<string, WorkerProcess>()

beforeAll(async () => {
  await world.freshWorld()
  await seedMany(RELEASES, () => undefined, 'ready')
}, 180_000)

afterAll(async () => {
  await Promise.all([...workers.values()].map((worker) => worker.kill()))
})

const names = ['killed-one', 'killed-two']

/** Sets the time of all that is signed, with the jobs that carry it out. */
async function scheduleAll(seconds: number): Promise<void> {
  const made = await world.sqlAs<{ id: number }>(
    'chief',
    `insert into publication_schedule (round_id, revision_id, hash, at, person_id)
     select v.round_id, v.id, v.hash, now() + make_interval(secs => $1), $2
     from revision v order by v.id returning id`,
    [seconds, world.personId('chief')],
  )
  await sql(
    'app',
    `select graphile_worker.add_job('publish-scheduled', json_build_object('scheduleId', id), run_at := at)
     from publication_schedule where id = any($1)`,
    [made.map(({ id }) => id)],
  )
}

const standing = async () =>
  (
    await sql<{ out: number; once: number; early: number; events: number; latest: number }>(
      'owner',
      `select count(p.id)::int as out, count(distinct s.round_id) filter (where p.id is not null)::int as once,
         count(*) filter (where p.published_at < s.at)::int as early,
         (select count(*)::int from audit_event where name = 'revision.published') as events,
         coalesce(extract(epoch from max(p.published_at - s.at)), 0)::float as latest
       from publication_schedule s left join publication p on p.schedule_id = s.id`,
    )
  )[0]

test('releases that fall due together go out once each, none early and none late, while their workers are killed', async () => {
  for (const name of names) workers.set(name, await startWorkerProcess(name))
  await scheduleAll(4)
  let kills = 0
  for (let next = KILL_AFTER; next < RELEASES; next += KILL_AFTER) {
    await waitUntil(
      async () => ((await standing())?.out ?? 0) >= next,
      `${next} have gone out`,
      LATEST_SECONDS,
    )
    const name = names[kills % 2] as string
    await workers.get(name)?.kill()
    workers.set(name, spawnWorker(name))
    kills += 1
  }
  await waitUntil(async () => (await standing())?.out === RELEASES, 'all have gone out', LATEST_SECONDS)
  const told = await standing()
  expect(told).toMatchObject({ out: RELEASES, once: RELEASES, early: 0, events: RELEASES })
  expect(told?.latest).toBeLessThanOrEqual(LATEST_SECONDS)
}, 240_000)
