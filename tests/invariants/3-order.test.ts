import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import {
  act,
  answer,
  attack,
  meet,
  openNewsroom,
  person,
  refuses,
  session,
} from '#tests/support/newsroom-sql.ts'
import {
  publishing,
  returning,
  rewrite,
  saving,
  sign,
  signers,
  signing,
  submitting,
  type Walk,
  walkTo,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const openPosition = async ({ roundId }: Walk) =>
  (await sql('app', 'select open_position($1) as position', [roundId]))[0]?.position

test('each position opens when the one before it has signed', async () => {
  for (const position of [0, 1, 2, 3, 4, 5]) expect(await openPosition(await walkTo(position))).toBe(position)
})

test('nobody signs before the article is submitted', async () => {
  await attack('out-of-order', 'editor', signing(await walkTo(0), 1, 'editor'))
})

test('no later stage signs before an earlier one', async () => {
  for (const open of [1, 2, 3]) {
    const walk = await walkTo(open)
    for (let later = open + 1; later <= 4; later += 1) {
      const who = signers[later - 1] ?? 'chief'
      await attack('out-of-order', who, signing(walk, later, who))
    }
  }
})

test('no stage signs twice, and nobody signs positions that are no stage', async () => {
  const walk = await walkTo(3)
  await attack('out-of-order', 'reviewer2', signing(walk, 2, 'reviewer2'))
  for (const position of [-1, 0, 5]) await attack('out-of-order', 'chief', signing(walk, position, 'chief'))
  const ready = await walkTo(5)
  await attack('fully-signed', 'chief', signing(ready, 5, 'chief'))
  await attack('not-entitled', 'chief', signing(await walkTo(0), 0, 'chief'))
})

test('only who is entitled to a stage signs it', async () => {
  const walk = await walkTo(2)
  for (const who of ['editor2', 'second', 'third', 'admin', 'reader', 'moderator'] as const) {
    await attack('not-entitled', who, signing(walk, 2, who))
  }
})

test('who has lost the role no longer signs', async () => {
  const walk = await walkTo(2)
  await sql('app', 'delete from person_role where person_id = $1', [person.reviewer])
  await attack('not-entitled', 'reviewer', signing(walk, 2, 'reviewer'))
})

test('a disabled person signs nothing, and keeps the signatures they gave', async () => {
  const walk = await walkTo(3)
  await sql('app', 'update person set disabled_at = now() where id = any($1)', [
    [person.reviewer, person.second],
  ])
  await attack('person-disabled', 'second', signing(walk, 3, 'second'))
  await sign(walk, 3, 'second2')
  expect(await openPosition(walk)).toBe(4)
})

test('nobody signs as somebody else, or without a name', async () => {
  const walk = await walkTo(2)
  await attack('not-the-actor', 'reporter', signing(walk, 2, 'reviewer'))
  await attack('not-signed-in', null, signing(walk, 2, 'reviewer'))
  await attack('22P02', null, ["set local sanshen.actor = 'reviewer'", signing(walk, 2, 'reviewer')])
})

test('an act of an older snapshot is refused whole', async () => {
  const walk = await walkTo(2)
  for (const isolation of ['isolation level repeatable read', 'isolation level serializable']) {
    await refuses('wrong-isolation', () => act('reviewer', signing(walk, 2, 'reviewer'), 'app', isolation))
  }
})

test('a signature is for the newest text and its own hash', async () => {
  const walk = await walkTo(2)
  const edited = await rewrite(walk, 'reviewer', words('审读改过的题目'))
  await attack('stale', 'reviewer', signing(walk, 2, 'reviewer'))
  await attack('stale', 'reviewer', signing({ ...edited, hash: walk.hash }, 2, 'reviewer'))
  await attack('stale', 'reviewer', signing({ ...edited, revisionId: walk.revisionId }, 2, 'reviewer'))
  await act('reviewer', saving(walk.articleId, 'reviewer', words('又改了一处')))
  await attack('stale', 'reviewer', signing(edited, 2, 'reviewer'))
})

test("a signature is for the round's own text and workflow", async () => {
  const [walk, other] = [await walkTo(2), await walkTo(2, 'reporter', words('另一篇'))]
  const borrowed = { ...walk, revisionId: other.revisionId, hash: other.hash }
  await attack('stale', 'reviewer', signing(borrowed, 2, 'reviewer'))
  const [given] = await act('reviewer', signing(walk, 2, 'reviewer', { workflow_version_id: 77, attempt: 9 }))
  expect(given).toMatchObject({ workflow_version_id: 1, attempt: 1, signed_as: '沈砚秋' })
})

test('the last stage signs the very text that the stage before it signed', async () => {
  const walk = await walkTo(3)
  const edited = await rewrite(walk, 'second', words('二审改过的题目'))
  await attack('stale', 'second', signing(walk, 3, 'second'))
  await sign(edited, 3)
  await attack('stale', 'third', signing(walk, 4, 'third'))
  await sign(edited, 4)
  expect(await openPosition(walk)).toBe(5)
})

test('one statement cannot sign all the stages', async () => {
  const walk = await walkTo(1)
  const all = {
    text: `insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id)
           select $1, 1, p, $2, $3, $4 from generate_series(1, 4) p`,
    values: [walk.roundId, walk.revisionId, walk.hash, person.chief],
  }
  await attack('seat-elsewhere', 'chief', all)
})

test('old signatures copied onto new words are not the actors own', async () => {
  const signed = await walkTo(5)
  const walk = await walkTo(1, 'reporter', words('另一篇'))
  await attack('not-the-actor', 'third', {
    text: `insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id)
           select $1, workflow_version_id, position, $2, $3, person_id from approval where round_id = $4 order by position`,
    values: [walk.roundId, walk.revisionId, walk.hash, signed.roundId],
  })
})

test('a submission hands in the newest text, once', async () => {
  const walk = await walkTo(0)
  const older = walk
  const newer = await rewrite(walk, 'reporter', words('改过的题目'))
  await attack('stale', 'reporter', submitting(older, 'reporter'))
  await attack('not-the-actor', 'editor', submitting(newer, 'reporter'))
  await act('reporter', submitting(newer, 'reporter'))
  await attack('out-of-order', 'reporter', submitting(newer, 'reporter'))
})

test('two submissions in one statement are one too many', async () => {
  const { roundId, revisionId } = await walkTo(0)
  await attack('out-of-order', 'reporter', {
    text: 'insert into submission (round_id, revision_id, person_id) values ($1, $2, $3), ($1, $2, $3)',
    values: [roundId, revisionId, person.reporter],
  })
})

test('a return voids by rows every signature from there on, and the stages before it stand', async () => {
  const walk = await walkTo(5)
  await act('third', returning(walk, 3, 'third'))
  expect(await openPosition(walk)).toBe(3)
  const left = await sql(
    'app',
    `select position, v.return_id is not null as voided from approval a left join approval_void v on v.approval_id = a.id
     where round_id = $1 order by position`,
    [walk.roundId],
  )
  expect(left.map(({ voided }) => voided)).toEqual([false, false, true, true])
  await attack('not-fully-signed', 'third', publishing(walk, 'third'))
  await sign(walk, 3)
  await sign(walk, 4)
  expect(await openPosition(walk)).toBe(5)
})

test('a return goes back, with a reason, by who holds the stage', async () => {
  const walk = await walkTo(3)
  for (const to of [3, 4, -1]) await attack('out-of-order', 'second', returning(walk, to, 'second'))
  await attack('own-text', 'reporter', returning(walk, 0, 'reporter'))
  await attack('seat-elsewhere', 'reviewer', returning(walk, 0, 'reviewer'))
  await attack('not-entitled', 'third', returning(walk, 0, 'third'))
  await attack('not-the-actor', 'third', returning(walk, 0, 'second'))
  await attack('reason-missing', 'second', {
    text: `insert into "return" (round_id, to_position, kind, person_id) values ($1, 0, 'return', $2)`,
    values: [walk.roundId, person.second],
  })
  await attack('content-invalid', 'second', returning(walk, 0, 'second', 'undo'))
})

test('a recall is the submitters own, before anybody else has signed', async () => {
  const walk = await walkTo(1)
  await attack('not-the-submitter', 'editor', returning(walk, 0, 'editor', 'recall'))
  await sign(walk, 1)
  await attack('already-signed', 'reporter', returning(walk, 0, 'reporter', 'recall'))
  await attack('out-of-order', 'reporter', returning(walk, 1, 'reporter', 'recall'))
})

test('after a return to the author nothing is signed until the author submits again', async () => {
  const walk = await walkTo(3)
  await act('second', returning(walk, 0, 'second'))
  await attack('out-of-order', 'editor', signing(walk, 1, 'editor'))
  const again = await rewrite(walk, 'reporter', words('作者改过的题目'))
  await act('reporter', submitting(again, 'reporter'))
  await attack('stale', 'editor', signing(walk, 1, 'editor'))
  await sign(again, 1)
  expect(await openPosition(walk)).toBe(2)
})

test('a return and a release in one statement are refused whichever comes first', async () => {
  const walk = await walkTo(5)
  const { articleId, roundId, revisionId, hash } = walk
  const back = `insert into "return" (round_id, to_position, kind, person_id, reason)
    select ${roundId}, 3, 'return', ${person.third}, 'facts'`
  const up = `insert into publication (round_id, article_id, revision_id, hash, published_by)
    select ${roundId}, ${articleId}, ${revisionId}, '${hash}', ${person.third}`
  // Reading from the first makes it run first.
  await attack('not-fully-signed', 'third', `with first as (${back} returning id) ${up} from first`)
  await attack('round-closed', 'third', `with first as (${up} returning id) ${back} from first`)
})

test('two approvers race for one stage: the second is told that it moved on', async () => {
  const walk = await walkTo(2)
  const told = await meet(
    ['reviewer', [signing(walk, 2, 'reviewer')]],
    ['reviewer2', [signing(walk, 2, 'reviewer2')]],
  )
  expect(told).toEqual(['done', 'out-of-order'])
  expect(
    await sql('app', 'select position from approval where round_id = $1 and position = 2', [walk.roundId]),
  ).toHaveLength(1)
})

test('twelve approvers at once give one signature', async () => {
  const walk = await walkTo(2)
  const sessions = await Promise.all(
    Array.from({ length: 12 }, async (_, number) => {
      const who = number % 2 ? 'reviewer' : 'reviewer2'
      return { who, client: await session(who) } as const
    }),
  )
  const told = await Promise.all(
    sessions.map(({ who, client }) =>
      answer(client.query(signing(walk, 2, who)).finally(() => client.query('commit'))),
    ),
  )
  expect(told.sort()).toEqual(['done', ...Array(11).fill('out-of-order')])
})

test('an approval that meets a return signs nothing that went back', async () => {
  const walk = await walkTo(3)
  const told = await meet(
    ['second', [returning(walk, 2, 'second')]],
    ['second2', [signing(walk, 3, 'second2')]],
  )
  expect(told).toEqual(['done', 'out-of-order'])
})

test('a return that meets an approval takes the new signature too, or is too late to be the holders', async () => {
  const walk = await walkTo(3)
  const told = await meet(
    ['second', [signing(walk, 3, 'second')]],
    ['second2', [returning(walk, 2, 'second2')]],
  )
  expect(told).toEqual(['done', 'not-entitled'])
  expect(await openPosition(walk)).toBe(4)
})

test('a text that changes while its reviewer signs leaves the signature behind', async () => {
  const walk = await walkTo(2)
  const told = await meet(
    ['reviewer2', [saving(walk.articleId, 'reviewer2', words('审读二改过的题目'))]],
    ['reviewer', [signing(walk, 2, 'reviewer')]],
  )
  expect(told).toEqual(['done', 'stale'])
})
