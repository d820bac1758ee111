import type { Transaction } from './db.ts'

/**
 * What follows a commit: a job's name and its plain payload. `key` makes a later one take the place of an earlier, waiting
 * one, and its time: however often it is asked for, it is done, and not more often than that. Those of a larger `priority`
 * come after all others; 0 when unsaid.
 */
export type Job = {
  name: string
  payload: Record<string, string | number>
  at?: Date
  key?: string
  priority?: number
}

/** Puts a job into the queue in the same transaction, so that it exists exactly when its cause does. */
export async function addJob(tx: Transaction, job: Job): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    ${job.name}, ${JSON.stringify(job.payload)}::json,
    run_at := ${job.at ?? null}::timestamptz, job_key := ${job.key ?? null}::text,
    job_key_mode := 'preserve_run_at', priority := ${job.priority ?? null}::integer)`
}
