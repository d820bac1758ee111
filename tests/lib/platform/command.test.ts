import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { PrismaPg } from '@prisma/adapter-pg'
import { z } from 'zod'
import { command, expectOk } from '#lib/platform/command.ts'
import { closeDatabase, type Transaction } from '#lib/platform/db.ts'
import { PrismaClient } from '#lib/platform/prisma/client.ts'
import { permit, RefusalError, refuse, refused } from '#lib/platform/refusal.ts'
import { connect, sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { actor, disable, freshWorld, personId } from '#tests/support/world.ts'

beforeEach(freshWorld)

const input = z.strictObject({ title: z.string().min(1, 'title-missing') })
const begin = (tx: Transaction, createdBy: number) =>
  tx.article.create({ data: { createdBy }, select: { id: true } })

/** A command of one test, called by the reporter with a title. */
async function call<Value>(
  run: Parameters<typeof command<typeof input, Value>>[0]['run'],
  name: string | null = 'thing.done',
) {
  return command({ name, input, run })({ actor: await actor('reporter'), via: 'desk' }, { title: '题' })
}

describe('what a command is given', () => {
  test('is parsed first: a wrong field is answered by its name, and nothing runs', async () => {
    const run = jest.fn(async () => 1)
    const act = command({ name: 'thing.done', input, run })
    const caller = { actor: await actor('reporter'), via: 'desk' } as const
    expect(await act(caller, { title: '' })).toEqual({
      ok: false,
      refusal: { code: 'invalid', fields: { title: expect.objectContaining({ code: 'title-missing' }) } },
    })
    for (const wrong of [
      null,
      [],
      'x',
      7,
      { title: {} },
      { title: [] },
      { title: null },
      { title: 'x', more: 1 },
    ]) {
      expect(await act(caller, wrong)).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
    }
    expect(run).not.toHaveBeenCalled()
  })

  test('comes from somebody: without a person nothing runs, unless the paper itself may act', async () => {
    const nobody = { actor: null, via: 'cli' } as const
    const refusing = command({ name: null, input, run: async () => 1 })
    expect(await refusing(nobody, { title: '题' })).toEqual({ ok: false, refusal: { code: 'not-signed-in' } })
    const papers = command({ name: null, input, anonymous: true, run: async ({ actor }) => actor })
    expect(await papers(nobody, { title: '题' })).toEqual({ ok: true, value: null })
  })
})

describe('one transaction', () => {
  test('carries the row, the job and the event, the event last', async () => {
    const at = new Date('2030-01-01T00:00:00Z')
    const result = await call(async ({ tx, actor, input, record, enqueue }) => {
      record(null, { title: input.title })
      enqueue({ name: 'publish-due', payload: { n: 1 }, at })
      const { id } = await begin(tx, actor.id)
      return { id, events: await tx.auditEvent.count() }
    })
    expect(result).toEqual({ ok: true, value: { id: 1, events: 0 } })
    expect(await sql('owner', 'select name, actor_id, article_id, data from audit_event')).toEqual([
      {
        name: 'thing.done',
        actor_id: personId('reporter'),
        article_id: null,
        data: { title: '题', via: 'desk' },
      },
    ])
    const [own, telling, ...others] = await sql<{ task_identifier: string; run_at: Date }>(
      'owner',
      'select task_identifier, run_at from graphile_worker.jobs order by id',
    )
    expect(own).toEqual({ task_identifier: 'publish-due', run_at: at })
    expect([telling?.task_identifier, others]).toEqual(['event-recorded', []])
  })

  test.each<[string, () => never]>([
    ['a refusal', () => refuse('nothing-open')],
    ['a rule’s no', () => permit(refused('nothing-open')) as never],
  ])('is undone by %s, whatever was done before it', async (_what, sayNo) => {
    const before = await fingerprint()
    const result = await call(async ({ tx, actor, record, enqueue }) => {
      record(null)
      enqueue({ name: 'publish-due', payload: {} })
      await begin(tx, actor.id)
      sayNo()
    })
    expect(result).toEqual({ ok: false, refusal: { code: 'nothing-open' } })
    expect(await fingerprint()).toBe(before)
  })

  test('is undone by an error that is no refusal, which is thrown', async () => {
    const before = await fingerprint()
    const broken = call(async ({ tx, actor, record }) => {
      record(null)
      await begin(tx, actor.id)
      throw new Error('a defect')
    })
    await expect(broken).rejects.toThrow('a defect')
    expect(await fingerprint()).toBe(before)
  })

  test('is undone when the job cannot be queued', async () => {
    const before = await fingerprint()
    const broken = call(async ({ tx, actor, record, enqueue }) => {
      record(null)
      enqueue({ name: 'x'.repeat(200), payload: {} })
      await begin(tx, actor.id)
    })
    await expect(broken).rejects.toThrow()
    expect(await fingerprint()).toBe(before)
  })

  test('does not end without an event, where the command is one', async () => {
    const before = await fingerprint()
    const silent = call(async ({ tx, actor }) => begin(tx, actor.id))
    await expect(silent).rejects.toThrow('thing.done recorded no event')
    expect(await fingerprint()).toBe(before)
    expect(await call(async () => 'an autosave', null)).toEqual({ ok: true, value: 'an autosave' })
  })

  test('is read committed and carries the actor, who is forgotten with it', async () => {
    const asked = await call(async ({ tx }) => {
      const [row] = await tx.$queryRaw<{ actor: string; isolation: string }[]>`
        select current_setting('sanshen.actor') as actor, current_setting('transaction_isolation') as isolation`
      return row
    }, null)
    expect(asked).toMatchObject({
      value: { actor: String(personId('reporter')), isolation: 'read committed' },
    })
    const after = command({
      name: null,
      input,
      anonymous: true,
      run: ({ tx }) => tx.$queryRaw<{ actor: string }[]>`select current_setting('sanshen.actor') as actor`,
    })
    expect(await after({ actor: null, via: 'cli' }, { title: '题' })).toEqual({
      ok: true,
      value: [{ actor: '' }],
    })
  })
})

describe('PostgreSQL’s no', () => {
  test('is a law’s code, with the position that it names', async () => {
    const act = call(async ({ tx, actor, record }) => {
      record(null)
      const { id } = await begin(tx, actor.id)
      await tx.$executeRaw`insert into draft (article_id, content, updated_by) values (${id}, '{"v": 2}', ${actor.id})`
    })
    expect(await act).toEqual({ ok: false, refusal: { code: 'content-invalid' } })
  })

  test('knows of a person who was disabled while the request was under way', async () => {
    const under = { actor: await actor('reporter'), via: 'desk' } as const
    await disable('reporter')
    const act = command({ name: null, input, run: ({ tx, actor }) => begin(tx, actor.id) })
    expect(await act(under, { title: '题' })).toEqual({ ok: false, refusal: { code: 'person-disabled' } })
  })

  test('stops whoever acts in another’s name', async () => {
    const act = await call(({ tx }) => begin(tx, personId('chief')), null)
    expect(act).toEqual({ ok: false, refusal: { code: 'not-the-actor' } })
  })

  test('is `forbidden` where the grants end', async () => {
    const act = await call(({ tx }) => tx.$executeRaw`delete from audit_event`, null)
    expect(act).toEqual({ ok: false, refusal: { code: 'forbidden' } })
  })

  test('is a constraint’s code when two acts meet', async () => {
    const act = await command({
      name: null,
      input,
      anonymous: true,
      run: ({ tx }) =>
        tx.person.create({ data: { email: 'chief@example.com', name: '二', passwordHash: '' } }),
    })({ actor: null, via: 'cli' }, { title: '题' })
    expect(act).toEqual({ ok: false, refusal: { code: 'email-taken' } })
  })

  test('is `busy` when a lock is not to be had', async () => {
    const holder = await connect('owner')
    await holder.query('begin; select 1 from person for update')
    const act = await call(async ({ tx }) => {
      await tx.$executeRaw`set local lock_timeout = '20ms'`
      await tx.$executeRaw`update person set locale = 'en' where id = ${personId('reporter')}`
    }, null)
    await holder.end()
    expect(act).toEqual({ ok: false, refusal: { code: 'busy' } })
  })

  test('is `busy` for one of two acts that wait for each other', async () => {
    const names = ['reporter', 'moderator'] as const
    let arrived = 0
    let open: () => void = () => undefined
    const both = new Promise<void>((resolve) => {
      open = resolve
    })
    const cross = async (first: number, second: number) => {
      const lock = (tx: Transaction, id: number) => tx.$executeRaw`select lock_article(${id}::integer)`
      return call(async ({ tx }) => {
        await lock(tx, first)
        arrived += 1
        if (arrived === 2) open()
        await both
        await lock(tx, second)
      }, null)
    }
    for (const name of names) {
      const by = await actor(name)
      const one = command({ name: null, input, run: ({ tx }) => begin(tx, by.id) })
      expectOk(await one({ actor: by, via: 'desk' }, { title: '题' }))
    }
    const answers = await Promise.all([cross(1, 2), cross(2, 1)])
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal.code)).sort()).toEqual([
      'busy',
      'done',
    ])
  })
})

describe('a database that is away', () => {
  const doors = globalThis as { sanshenApp?: PrismaClient | undefined }
  afterEach(closeDatabase)

  test('is `unavailable` when it cannot be reached', async () => {
    const someone = await actor('reporter')
    await closeDatabase()
    const adapter = new PrismaPg({
      connectionString: 'postgres://x@127.0.0.1:1/x',
      connectionTimeoutMillis: 500,
    })
    doors.sanshenApp = new PrismaClient({ adapter })
    const act = command({ name: null, input, run: async () => 1 })
    expect(await act({ actor: someone, via: 'desk' }, { title: '题' })).toEqual({
      ok: false,
      refusal: { code: 'unavailable' },
    })
  })

  test('is `unavailable` when it goes in the middle, and heals unaided', async () => {
    const before = await fingerprint()
    const cut = await call(async ({ tx, actor, record }) => {
      record(null)
      await begin(tx, actor.id)
      const [mine] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
      await sql('owner', 'select pg_terminate_backend($1)', [mine?.pid])
      await begin(tx, actor.id)
    })
    expect(cut).toEqual({ ok: false, refusal: { code: 'unavailable' } })
    expect(await fingerprint()).toBe(before)
    expect(await call(async () => 'again', null)).toEqual({ ok: true, value: 'again' })
  })
})

test('whoever has no form to answer gets the value, or the refusal thrown', () => {
  expect(expectOk({ ok: true, value: 7 })).toBe(7)
  const no = { code: 'stale' } as const
  expect(() => expectOk({ ok: false, refusal: no })).toThrow(new RefusalError(no))
})
