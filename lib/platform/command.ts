import type { z } from 'zod'
import type { Actor, Via } from './actor.ts'
import { app, type Transaction } from './db.ts'
import { invalidInput } from './invalid-input.ts'
import { addJob, type Job } from './queue.ts'
import { type Refusal, RefusalError } from './refusal.ts'
import { refusalOf } from './sql-refusal.ts'

/** Who calls, and which way. `actor: null` is the paper itself: the command line, or a visitor who is not signed in. */
export type Caller = { actor: Actor | null; via: Via }

export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

/** Facts of an event as the audit keeps them; never text of the article, never a secret. */
export type EventFacts = Record<string, string | number | boolean | null>

export type CommandRun<Input, Who> = {
  tx: Transaction
  actor: Who
  input: Input
  /** Writes an audit event at the end of the transaction; under the command's own name unless another is given. */
  record(articleId: number | null, facts?: EventFacts, name?: string): void
  /** Queues what follows the commit. */
  enqueue(job: Job): void
}

type Definition<Schema extends z.ZodType, Value, Anonymous extends boolean> = {
  /** The event's name, past tense, such as `revision.approved`; `null` for what is no event (an autosave). */
  name: string | null
  input: Schema
  /** Set where the paper itself may act, without a person. */
  anonymous?: Anonymous
  run(run: CommandRun<z.output<Schema>, Anonymous extends true ? Actor | null : Actor>): Promise<Value>
}

export type Command<Value> = (caller: Caller, input: unknown) => Promise<Result<Value>>

/**
 * Makes the one way in: parse, open a transaction as the actor, run, then write jobs and audit in the same transaction.
 * Gives the value back, or a typed refusal that changed nothing. An error that is no refusal is thrown.
 */
export function command<Schema extends z.ZodType, Value, Anonymous extends boolean = false>(
  definition: Definition<Schema, Value, Anonymous>,
): Command<Value> {
  return async ({ actor, via }, given) => {
    if (!actor && !definition.anonymous) return { ok: false, refusal: { code: 'not-signed-in' } }
    const parsed = definition.input.safeParse(given)
    if (!parsed.success) return { ok: false, refusal: invalidInput(parsed.error) }
    try {
      return { ok: true, value: await transact(definition, actor as never, via, parsed.data) }
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return { ok: false, refusal }
      throw error
    }
  }
}

async function transact<Schema extends z.ZodType, Value, Anonymous extends boolean>(
  definition: Definition<Schema, Value, Anonymous>,
  actor: Anonymous extends true ? Actor | null : Actor,
  via: Via,
  input: z.output<Schema>,
): Promise<Value> {
  return app().$transaction(
    async (tx) => {
      // The one thing that the laws in SQL trust.
      await tx.$executeRaw`select set_config('sanshen.actor', ${actor ? String(actor.id) : ''}, true)`
      const events: { name: string; articleId: number | null; data: EventFacts }[] = []
      const jobs: Job[] = []
      const value = await definition.run({
        tx,
        actor,
        input,
        record(articleId, facts = {}, name = definition.name ?? undefined) {
          if (!name) throw new Error('an event needs a name')
          events.push({ name, articleId, data: { ...facts, via } })
        },
        enqueue: (job) => jobs.push(job),
      })
      if (definition.name && events.length === 0) throw new Error(`${definition.name} recorded no event`)
      for (const job of jobs) await addJob(tx, job)
      // Last, since the chain's lock is held from here to the commit.
      for (const event of events) {
        const { seq } = await tx.auditEvent.create({ data: event, select: { seq: true } })
        // Whoever is to hear of it (people, search, other machines) starts from here.
        await addJob(tx, { name: 'event-recorded', payload: { seq } })
      }
      return value
    },
    { isolationLevel: 'ReadCommitted', maxWait: 5_000, timeout: 15_000 },
  )
}

/** The value of a result; throws `RefusalError` for a refusal. For callers that have no form to answer, such as the seed. */
export function expectOk<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new RefusalError(result.refusal)
}
