import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { sql } from './database.ts'

/** Carries out every job of telling that waits, as a worker would. */
export async function tellAll(): Promise<void> {
  const jobs = await sql<{ id: string; seq: number }>(
    'owner',
    `select j.id, (payload->>'seq')::int as seq from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'event-recorded' order by j.id`,
  )
  for (const { seq } of jobs) await tellConcerned(seq)
  await sql('owner', 'delete from graphile_worker._private_jobs where id = any($1::bigint[])', [
    jobs.map(({ id }) => id),
  ])
}
