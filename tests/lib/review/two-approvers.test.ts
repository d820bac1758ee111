import { beforeAll, expect, test } from '@jest/globals'
import type { CastName } from '#prisma/seed/cast.ts'
import { connect, sql } from '#tests/support/database.ts'
import { waitUntil } from '#tests/support/wait-until.ts'
import { approve, freshWorld, stateOf, walkTo } from '#tests/support/world.ts'

beforeAll(freshWorld)

/** For each stage the two who may sign it. */
const pairs: [CastName, CastName][] = [
  ['editor', 'editor2'],
  ['reviewer', 'reviewer2'],
  ['second', 'second2'],
  ['third', 'third2'],
]
const articles = 50

/** Lets both set out at once; or holds the article until both wait for it, so that they meet for certain. */
async function race(articleId: number, pair: [CastName, CastName], hold: boolean) {
  const seen = await stateOf(articleId)
  const sign = (name: CastName) =>
    approve(name, articleId, { position: seen.round?.openPosition, hash: seen.draft.hash })
  if (!hold) return Promise.all(pair.map(sign))
  const holder = await connect('owner')
  await holder.query('begin')
  await holder.query('select 1 from article where id = $1 for update', [articleId])
  const both = Promise.all(pair.map(sign))
  await waitUntil(async () => {
    const [waiting] = await sql<{ n: number }>(
      'owner',
      `select count(distinct pid)::int as n from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and usename like '%app_login'`,
    )
    return waiting?.n === 2
  }, 'both approvers wait')
  await holder.query('rollback')
  await holder.end()
  return both
}

test('of two approvers of one stage one signs and the other is told that it is signed: 200 races', async () => {
  const firsts = new Map<CastName, number>()
  for (let index = 0; index < articles; index += 1) {
    const articleId = await walkTo(1)
    for (const [stage, pair] of pairs.entries()) {
      const results = await race(articleId, pair, index % 2 === 0)
      const won = results.filter(({ ok }) => ok)
      const told = results.flatMap((result) => (result.ok ? [] : [result.refusal]))
      expect({ won: won.length, told }).toEqual({
        won: 1,
        told: [
          stage + 1 < pairs.length
            ? { code: 'out-of-order', params: { position: stage + 2 } }
            : { code: 'fully-signed' },
        ],
      })
      const winner = pair[results.findIndex(({ ok }) => ok)] as CastName
      firsts.set(winner, (firsts.get(winner) ?? 0) + 1)
    }
  }
  const [rows] = await sql(
    'owner',
    `select (select count(*)::int from approval) as approvals,
       (select count(distinct (round_id, position))::int from approval) as stages,
       (select count(*)::int from audit_event where name = 'revision.approved') as events,
       (select count(*)::int from approval a join audit_event e on e.name = 'revision.approved'
          and e.actor_id = a.person_id and (e.data->>'roundId')::int = a.round_id
          and (e.data->>'position')::int = a.position) as told`,
  )
  expect(rows).toEqual({ approvals: 200, stages: 200, events: 200, told: 200 })
  console.info('won:', Object.fromEntries(firsts))
}, 120_000)
