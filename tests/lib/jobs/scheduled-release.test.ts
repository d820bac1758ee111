import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { publishDue } from '#lib/jobs/tasks.ts'
import { expectOk } from '#lib/platform/command.ts'
import { connect, sql } from '#tests/support/database.ts'
import { waitUntil } from '#tests/support/wait-until.ts'
import { startWorkerProcess, type WorkerProcess } from '#tests/support/worker-process.ts'
import * as world from '#tests/support/world.ts'

let workers: WorkerProcess[] = []

beforeAll(async () => {
  await world.freshWorld()
  workers = await Promise.all(['worker-one', 'worker-two'].map(startWorkerProcess))
}, 60_000)

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
})

/** A moment of the database's clock, far enough off for what is to be done before it on a busy machine. */
async function inSeconds(seconds: number): Promise<Date> {
  const [row] = await sql<{ at: Date }>('owner', `select now() + make_interval(secs => $1) as at`, [seconds])
  return (row as { at: Date }).at
}

const releases = (articleIds: number[]) =>
  sql<{ id: number; publications: number; early: number; events: number }>(
    'owner',
    `select a.id,
       (select count(*)::int from publication p join publication_schedule s on s.id = p.schedule_id where p.article_id = a.id) as publications,
       (select count(*)::int from publication p join publication_schedule s on s.id = p.schedule_id
          where p.article_id = a.id and p.published_at < s.at) as early,
       (select count(*)::int from audit_event e where e.article_id = a.id and e.name = 'revision.published'
          and e.data ? 'scheduleId') as events
     from article a where a.id = any($1) order by a.id`,
    [articleIds],
  )

async function noReleaseIsQueued(): Promise<boolean> {
  const jobs = await sql(
    'owner',
    `select 1 from graphile_worker.jobs where task_identifier = 'publish-scheduled'`,
  )
  return jobs.length === 0
}

const timeHasCome = async (at: Date) =>
  (await sql<{ come: boolean }>('owner', 'select now() >= $1 as come', [at]))[0]?.come ?? false

test('two workers carry out each waiting release once, and none of them early', async () => {
  const articleIds: number[] = []
  for (let index = 0; index < 10; index += 1) articleIds.push(await world.walkTo(5))
  const at = await inSeconds(8)
  for (const id of articleIds) expectOk(await world.schedule('third', id, at))
  await waitUntil(() => timeHasCome(at), 'the time has come')
  // A third hand, at the same moment: what the workers do each minute and at their start.
  await publishDue()
  await waitUntil(noReleaseIsQueued, 'the queue is empty')
  expect(await releases(articleIds)).toEqual(
    articleIds.map((id) => ({ id, publications: 1, early: 0, events: 1 })),
  )
}, 120_000)

test('a release is not carried out before its time, whoever asks', async () => {
  const articleId = await world.walkTo(5)
  expectOk(await world.schedule('third', articleId, await inSeconds(3_600)))
  await publishDue()
  const [job] = await sql<{ id: number }>(
    'owner',
    `update graphile_worker._private_jobs set run_at = now() where run_at > now() + interval '30 minutes' returning id`,
  )
  expect(job).toBeDefined()
  // The job was brought forward by hand: a worker tries, is told that it is too early, and keeps the job for later.
  await waitUntil(async () => {
    const [tried] = await sql<{ last_error: string | null }>(
      'owner',
      'select last_error from graphile_worker.jobs where id = $1',
      [job?.id],
    )
    return tried?.last_error?.includes('too-early') ?? false
  }, 'a worker has tried')
  expect(await releases([articleId])).toEqual([{ id: articleId, publications: 0, early: 0, events: 0 }])
  expectOk(await world.cancel('third', articleId))
  await sql('owner', 'delete from graphile_worker._private_jobs where id = $1', [job?.id])
}, 120_000)

test('a release that a return, a withdrawal, its taking back or a ban of its person voided is never carried out', async () => {
  const [returned, cancelled, orphaned] = [
    await world.walkTo(5),
    await world.walkTo(5),
    await world.walkTo(5),
  ]
  const withdrawn = await world.liveArticle()
  expectOk(
    await world.write('reporter', withdrawn, world.wholeContent({ correction: '更正：应为二十六处。' })),
  )
  await world.walkOn(withdrawn, 5)
  const all = [returned, cancelled, orphaned, withdrawn]
  const at = await inSeconds(12)
  for (const id of all) expectOk(await world.schedule(id === orphaned ? 'third2' : 'third', id, at))

  expectOk(await world.sendBack('third', returned, 2))
  expectOk(await world.cancel('third', cancelled))
  expectOk(await world.withdraw('second', withdrawn))
  await world.disable('third2')
  expect(await timeHasCome(at)).toBe(false)

  await waitUntil(() => timeHasCome(at), 'the time has come')
  await waitUntil(noReleaseIsQueued, 'the queue is empty')
  await publishDue()
  expect(await releases(all)).toEqual(all.map((id) => ({ id, publications: 0, early: 0, events: 0 })))
}, 120_000)

test('when the worker that is at a release is killed, the other carries it out, once', async () => {
  const articleId = await world.walkTo(5)
  const at = await inSeconds(5)
  expectOk(await world.schedule('third', articleId, at))
  const holder = await connect('owner')
  await holder.query('begin')
  await holder.query('select 1 from article where id = $1 for update', [articleId])

  const atWork = () =>
    sql<{ name: string; pid: number }>(
      'owner',
      `select application_name as name, pid from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and application_name like 'worker-%'`,
    )
  await waitUntil(async () => (await atWork()).length > 0, 'a worker is at the release')
  const [victim] = await atWork()
  await workers.find(({ name }) => name === victim?.name)?.kill()
  expect(await releases([articleId])).toEqual([{ id: articleId, publications: 0, early: 0, events: 0 }])
  await holder.query('rollback')

  // The net under the queue goes out once a minute, since the job itself stays locked by the dead.
  await waitUntil(async () => (await releases([articleId]))[0]?.publications === 1, 'it is released', 90)
  const gone = async () =>
    (await sql('owner', 'select 1 from pg_stat_activity where pid = $1', [victim?.pid])).length === 0
  await waitUntil(gone, 'the connection of the dead is gone')

  // The queue gives up on the dead after hours; then the job is done again, to no effect.
  await sql('owner', 'update graphile_worker._private_jobs set locked_at = null, locked_by = null')
  await waitUntil(noReleaseIsQueued, 'the queue is empty')
  expect(await releases([articleId])).toEqual([{ id: articleId, publications: 1, early: 0, events: 1 }])
}, 150_000)
