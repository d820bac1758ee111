import { beforeEach, expect, test } from '@jest/globals'
import { countStages } from '#lib/lists/count-stages.ts'
import { type Glance, listLiveLately, listScheduled, listSignedToday } from '#lib/lists/workbench.ts'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import {
  actor,
  approve,
  begin,
  castNames,
  changeStages,
  freshWorld,
  liveArticle,
  personId,
  schedule,
  sendBack,
  sqlAs,
  walkTo,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const numbers = ({ rows }: Glance) => rows.map(({ articleId }) => articleId)

/** Sets a time that only SQL sets. */
const turnClock = (statement: string) =>
  sql('owner', `do $$ begin set local session_replication_role = replica; ${statement}; end $$`)

test('what I signed today is said by the newsroom’s clock, the last signature first, also what was sent back since', async () => {
  const [first, second, third] = [await walkTo(2), await walkTo(2), await walkTo(2)]
  for (const articleId of [second, first, third]) expectOk(await approve('reviewer', articleId))
  await turnClock(`update approval set created_at =
    (date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai') - interval '1 second'
    where position = 2 and round_id = (select id from round where article_id = ${third})`)
  expectOk(await sendBack('second', second, 0))
  expect(numbers(await listSignedToday(await actor('reviewer')))).toEqual([first, second])
  expect(numbers(await listSignedToday(await actor('reporter')))).toEqual([])
})

test('what goes out by itself comes in the order of its time, and what is live in that of its release', async () => {
  const [late, soon] = [await walkTo(5), await walkTo(5)]
  expectOk(await schedule('third', late, new Date(Date.now() + 7_200_000)))
  expectOk(await schedule('third', soon, new Date(Date.now() + 3_600_000)))
  const [older, newer] = [await liveArticle(), await liveArticle()]
  for (const name of castNames) {
    const isReader = name === 'reader'
    expect([name, numbers(await listScheduled(await actor(name)))]).toEqual([
      name,
      isReader ? [] : [soon, late],
    ])
    expect([name, numbers(await listLiveLately(await actor(name)))]).toEqual([
      name,
      isReader ? [] : [newer, older],
    ])
  }
})

test('the bar counts what is on its way at each place, what is urgent, and what is past its stage’s time', async () => {
  await changeStages(({ key }) => (key === 'review' ? { deadlineMinutes: 30 } : {}))
  await begin('reporter')
  const [late, inTime] = [await walkTo(2), await walkTo(2)]
  const back = await walkTo(2)
  expectOk(await sendBack('reviewer', back, 0))
  await walkTo(5)
  const waiting = await walkTo(5)
  expectOk(await schedule('third', waiting, new Date(Date.now() + 3_600_000)))
  await liveArticle()
  await turnClock(
    `update article_standing set deadline_at = now() - interval '1 second' where article_id = ${late}`,
  )
  await sqlAs('editor', 'insert into urgent_mark (article_id, person_id) values ($1, $2)', [
    inTime,
    personId('editor'),
  ])
  const counts = (await countStages()).map(({ place, count, urgent, late: over }) => [
    typeof place === 'object' ? place.key : place,
    count,
    urgent,
    over,
  ])
  expect(counts).toEqual([
    ['author', 1, 0, 0],
    ['edit', 0, 0, 0],
    ['review', 2, 1, 1],
    ['second-review', 0, 0, 0],
    ['third-review', 0, 0, 0],
    ['ready', 1, 0, 0],
    ['scheduled', 1, 0, 0],
  ])
})

test('a stage’s time begins when its turn does', async () => {
  await changeStages(({ key }) => (key === 'review' ? { deadlineMinutes: 30 } : {}))
  await walkTo(2)
  const [row] = await sql(
    'app',
    `select deadline_at - waiting_since = interval '30 minutes' as half from article_standing`,
  )
  expect(row).toEqual({ half: true })
})
