import { beforeEach, expect, test } from '@jest/globals'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { act, attack, meet, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import {
  begin,
  freezing,
  inStead,
  lend,
  live,
  open,
  opening,
  returning,
  rewrite,
  saving,
  sign,
  signing,
  submitting,
  type Walk,
  walkOn,
  walkTo,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const seats = async ({ roundId }: Walk) => {
  const rows = await sql<{ person_id: number; position: number; origin: string }>(
    'app',
    'select person_id, position, origin from seat where round_id = $1 order by position, person_id',
    [roundId],
  )
  return rows.map(({ person_id, position, origin }) => [person_id, position, origin])
}

/** The next version of the workflow, in which an author needs a second editor. */
async function askForASecondEditor(): Promise<number> {
  const [version] = await act(
    'chief',
    row('workflow_version', { workflow_id: 1, number: 2, author_may_sign_edit: false }),
  )
  await act('chief', [
    `insert into workflow_stage select ${version?.id}, position, key, name_zh, name_en from workflow_stage where workflow_version_id = 1`,
    `insert into workflow_stage_role select ${version?.id}, position, role_key from workflow_stage_role where workflow_version_id = 1`,
  ])
  return Number(version?.id)
}

const inVersion = (version: number) => ({ workflow_version_id: version })

test('everyone who writes or signs has one seat', async () => {
  expect(await seats(await walkTo(5))).toEqual([
    [person.reporter, 1, 'author'],
    [person.editor, 1, 'signature'],
    [person.reviewer, 2, 'signature'],
    [person.second, 3, 'signature'],
    [person.third, 4, 'signature'],
  ])
})

test('nobody signs their own text after edit, whatever roles they have', async () => {
  for (const [author, position] of [
    ['reviewer', 2],
    ['second', 3],
    ['third', 4],
  ] as [CastName, number][]) {
    await attack('own-text', author, signing(await walkTo(position, author), position, author))
  }
  for (const position of [2, 3, 4]) {
    await attack('own-text', 'chief', signing(await walkTo(position, 'chief'), position, 'chief'))
  }
})

test('an author who is an editor signs edit where the workflow allows it', async () => {
  const walk = await walkTo(1, 'editor')
  await sign(walk, 1, 'editor')
})

test('where a second editor is asked for, no author signs edit', async () => {
  const version = await askForASecondEditor()
  const walk = await walkOn(await open(await begin('editor'), 'editor', version), 1, 'editor')
  await attack('own-text', 'editor', signing(walk, 1, 'editor', inVersion(version)))
  const lent = await lend('editor', 'editor2')
  const stead = { ...inVersion(version), ...inStead('editor', lent) }
  await attack('own-text', 'editor2', signing(walk, 1, 'editor2', stead))
  await act('editor2', signing(walk, 1, 'editor2', inVersion(version)))
})

test('where a second editor is asked for, who has signed edit does not hand in their own words', async () => {
  const version = await askForASecondEditor()
  const walk = await walkOn(await open(await begin(), 'reporter', version), 1)
  await act('editor', signing(walk, 1, 'editor', inVersion(version)))
  await act('reviewer', returning(walk, 0, 'reviewer'))
  await attack('seat-elsewhere', 'editor', saving(walk.articleId, 'editor', words('编辑写的题目')))
  await attack('seat-elsewhere', 'editor', submitting(walk, 'editor'))
})

test('one person never signs two stages of a round', async () => {
  const walk = await walkTo(1)
  await sign(walk, 1, 'chief')
  await attack('seat-elsewhere', 'chief', signing(walk, 2, 'chief'))
  await sign(walk, 2)
  await attack('seat-elsewhere', 'chief', signing(walk, 3, 'chief'))
  await sign(walk, 3)
  await attack('seat-elsewhere', 'chief', signing(walk, 4, 'chief'))
})

test('a return frees no seat: the same stage again, and no other', async () => {
  const walk = await walkTo(2)
  await sign(walk, 2, 'chief')
  await act('second', returning(walk, 2, 'second'))
  await sign(walk, 2, 'reviewer')
  await attack('seat-elsewhere', 'chief', signing(walk, 3, 'chief'))
  await act('second', returning(walk, 2, 'second'))
  await sign(walk, 2, 'chief')
})

test("a reviewer's edits are signed by the reviewer and by the stages after", async () => {
  const walk = await rewrite(await walkTo(2), 'reviewer', words('审读改过的题目'))
  await sign(walk, 2)
  await attack('seat-elsewhere', 'reviewer', signing(walk, 3, 'reviewer'))
  await sign(walk, 3)
  await sign(walk, 4)
})

test('who edited at a stage signs no other, signed or not', async () => {
  const walk = await rewrite(await walkTo(2), 'chief', words('总编改过的题目'))
  await sign(walk, 2, 'reviewer')
  await attack('seat-elsewhere', 'chief', signing(walk, 3, 'chief'))
  await attack('seat-elsewhere', 'chief', returning(walk, 0, 'chief'))
})

test('who wrote before the round is its author, whoever submits', async () => {
  const article = await begin('reviewer')
  const [draft] = await act('reporter', saving(article.articleId, 'reporter', words('记者重写的题目')))
  const walk = await walkOn(await open({ ...article, hash: String(draft?.hash) }), 2)
  expect(await seats(walk)).toContainEqual([person.reviewer, 1, 'author'])
  await attack('own-text', 'reviewer', signing(walk, 2, 'reviewer'))
})

test('who wrote in a round that was cancelled is an author in the next', async () => {
  const walk = await rewrite(await walkTo(2), 'reviewer', words('审读改过的题目'))
  await act('chief', {
    text: `update round set closed_as = 'cancelled', closed_by = $1 where id = $2`,
    values: [person.chief, walk.roundId],
  })
  const next = await walkOn(await open(walk), 2)
  await attack('own-text', 'reviewer', signing(next, 2, 'reviewer'))
})

test('what went out signed is nobodys own any more, and writing begins anew', async () => {
  const old = await live()
  const [draft] = await act(
    'editor',
    saving(old.articleId, 'editor', words('更正', { correction: '改正数字' })),
  )
  const walk = await walkOn(await open({ ...old, hash: String(draft?.hash) }, 'editor'), 1, 'editor')
  expect(await seats(walk)).toEqual([[person.editor, 1, 'author']])
})

test('a delegate signs for an absent colleague, and both are seated', async () => {
  const walk = await walkTo(3)
  const lent = await lend('second', 'reporter')
  await attack('own-text', 'reporter', signing(walk, 3, 'reporter', inStead('second', lent)))
  const other = await lend('second', 'editor2')
  const [given] = await act('editor2', signing(walk, 3, 'editor2', inStead('second', other)))
  expect(given?.signed_as).toBe('许知行 代 韩雨桐')
  expect(await seats(walk)).toContainEqual([person.second, 3, 'principal'])
})

test('neither a delegate nor a principal who sits elsewhere signs', async () => {
  const walk = await walkTo(3)
  const toReviewer = await lend('second', 'reviewer')
  await attack('seat-elsewhere', 'reviewer', signing(walk, 3, 'reviewer', inStead('second', toReviewer)))
  const ofChief = await lend('chief', 'editor2')
  const byChief = await walkTo(1, 'reporter', words('另一篇'))
  await sign(byChief, 1, 'chief')
  await attack('seat-elsewhere', 'editor2', signing(byChief, 2, 'editor2', inStead('chief', ofChief)))
  const authored = await walkTo(2, 'chief')
  await attack('own-text', 'editor2', signing(authored, 2, 'editor2', inStead('chief', ofChief)))
})

test('a delegate signs one stage, in however many names', async () => {
  const walk = await walkTo(2)
  const [two, three] = [await lend('reviewer2', 'editor2'), await lend('second', 'editor2')]
  await act('editor2', signing(walk, 2, 'editor2', inStead('reviewer2', two)))
  await attack('seat-elsewhere', 'editor2', signing(walk, 3, 'editor2', inStead('second', three)))
  await attack('seat-elsewhere', 'reviewer2', signing(walk, 3, 'reviewer2'))
})

test('a delegation that has ended, not begun, been taken back or been made up lends nothing', async () => {
  const walk = await walkTo(3)
  const as = (lent: number | null, principal: CastName = 'second') =>
    signing(walk, 3, 'editor2', {
      principal_id: person[principal],
      delegation_id: lent,
    })
  await attack(
    'no-delegation',
    'editor2',
    as(await lend('second', 'editor2', { from: '-2 day', until: '-1 day' })),
  )
  await attack(
    'no-delegation',
    'editor2',
    as(await lend('second', 'editor2', { from: '1 day', until: '2 day' })),
  )
  const revoked = await lend('second', 'editor2')
  await act('second', { text: 'update delegation set revoked_at = now() where id = $1', values: [revoked] })
  await attack('no-delegation', 'editor2', as(revoked))
  await attack('no-delegation', 'editor2', as(null))
  await attack('no-delegation', 'editor2', as(await lend('second', 'editor')))
  await attack('no-delegation', 'editor2', as(await lend('second2', 'editor2')))
  await attack('no-delegation', 'editor2', signing(walk, 3, 'editor2', { delegation_id: revoked }))
})

test('what one signs for a colleague goes no further', async () => {
  const walk = await walkTo(3)
  const [ofSecond, ofEditor2] = [await lend('second', 'editor2'), await lend('editor2', 'second2')]
  await attack('no-delegation', 'second2', signing(walk, 3, 'second2', inStead('second', ofSecond)))
  await attack('not-entitled', 'second2', signing(walk, 3, 'second2', inStead('editor2', ofEditor2)))
  await attack('no-delegation', 'second2', signing(walk, 3, 'second2', inStead('second', ofEditor2)))
  // The colleague who is back signs for themself, as ever.
  await sign(walk, 3, 'second')
})

test('a delegate has the pen, claims, returns and rejects for the colleague, while it lasts and no longer', async () => {
  const walk = await walkTo(3)
  const rejecting = ({ roundId }: Walk) => ({
    text: `update round set closed_as = 'rejected', closed_by = $2, close_reason = 'policy' where id = $1`,
    values: [roundId, person.editor2],
  })
  const deeds = (on: Walk) => [
    saving(on.articleId, 'editor2', words('代改的题目')),
    row('claim', { round_id: on.roundId, position: 3, person_id: person.editor2 }),
    returning(on, 1, 'editor2'),
    rejecting(on),
  ]
  for (const deed of deeds(walk)) await attack('not-entitled', 'editor2', deed)
  const lent = await lend('second', 'editor2')
  for (const index of [0, 1, 2, 3]) await act('editor2', deeds(await walkTo(3))[index] ?? '')
  await act('second', { text: 'update delegation set revoked_at = now() where id = $1', values: [lent] })
  await lend('second', 'editor2', { from: '-2 day', until: '-1 day' })
  await lend('second', 'editor2', { from: '1 day', until: '2 day' })
  for (const deed of deeds(walk)) await attack('not-entitled', 'editor2', deed)
})

test('a signature that meets the end of its delegation comes before it, or not at all', async () => {
  const lent = await lend('second', 'editor2')
  const revoking = { text: 'update delegation set revoked_at = now() where id = $1', values: [lent] }
  const [first, other] = [await walkTo(3), await walkTo(3)]
  const signed = await meet(
    ['editor2', [signing(first, 3, 'editor2', inStead('second', lent))]],
    ['second', [revoking]],
  )
  expect(signed).toEqual(['done', 'done'])
  const again = await lend('second', 'editor2')
  const tooLate = await meet(
    ['second', [{ ...revoking, values: [again] }]],
    ['editor2', [signing(other, 3, 'editor2', inStead('second', again))]],
  )
  expect(tooLate).toEqual(['done', 'no-delegation'])
})

test('who wrote for a colleague sits there, and signs nowhere else', async () => {
  const walk = await walkTo(3)
  await lend('second', 'chief')
  const rewritten = await rewrite(walk, 'chief', words('代改的题目'))
  expect(await seats(walk)).toContainEqual([person.chief, 3, 'pen'])
  await sign(rewritten, 3)
  await attack('seat-elsewhere', 'chief', signing(rewritten, 4, 'chief'))
})

test('a delegate holds nothing for a colleague who sits elsewhere, or who is gone', async () => {
  const authored = await walkTo(3, 'second')
  await lend('second', 'editor2')
  await attack('not-entitled', 'editor2', returning(authored, 1, 'editor2'))
  const walk = await walkTo(3)
  await sql('app', 'update person set disabled_at = now() where id = $1', [person.second])
  await attack('not-entitled', 'editor2', returning(walk, 1, 'editor2'))
})

test('a delegate signs only what the principal still might', async () => {
  const walk = await walkTo(3)
  await attack(
    'not-entitled',
    'editor2',
    signing(walk, 3, 'editor2', inStead('reporter', await lend('reporter', 'editor2'))),
  )
  const lent = await lend('second', 'editor2')
  const toReader = await lend('second', 'reader')
  await attack('not-entitled', 'reader', signing(walk, 3, 'reader', inStead('second', toReader)))
  await sql('app', 'update person set disabled_at = now() where id = $1', [person.second])
  await attack('not-entitled', 'editor2', signing(walk, 3, 'editor2', inStead('second', lent)))
})

test('a signature is lent and taken back by its people, or by who keeps the roster', async () => {
  const lending = (principal: CastName, delegate: CastName, more: Record<string, unknown> = {}) =>
    row('delegation', {
      principal_id: person[principal],
      delegate_id: person[delegate],
      starts_at: new Date(),
      ends_at: new Date(Date.now() + 86_400_000),
      ...more,
    })
  await attack('not-entitled', 'reporter', lending('third', 'reporter'))
  await attack('not-signed-in', null, lending('third', 'reporter'))
  await attack('content-invalid', 'third', lending('third', 'third'))
  await attack('content-invalid', 'third', lending('third', 'second', { ends_at: new Date(0) }))
  await act('chief', lending('third', 'third2'))
  const lent = await lend('third', 'third2')
  const revoking = { text: 'update delegation set revoked_at = now() where id = $1', values: [lent] }
  await attack('not-signed-in', null, revoking)
  await attack('not-entitled', 'second', revoking)
  await act('third2', revoking)
})

test('a last save that meets the opening of the round is seated, or comes too late', async () => {
  const article = await begin()
  const [draft] = await sql('app', 'select hash from draft where article_id = $1', [article.articleId])
  expect(draft?.hash).toBe(article.hash)
  const before = await meet(
    ['reviewer', [saving(article.articleId, 'reviewer', words('审读抢写的题目'))]],
    ['reporter', [opening(article.articleId, 'reporter')]],
  )
  expect(before).toEqual(['done', 'done'])
  const [round] = await sql('app', 'select id from round where article_id = $1', [article.articleId])
  expect(await seats({ roundId: round?.id } as Walk)).toEqual([
    [person.reporter, 1, 'author'],
    [person.reviewer, 1, 'author'],
  ])
})

test('a save that meets a submission is too late, and its text is not signed', async () => {
  const { articleId, hash } = await begin()
  const [round] = await act('reporter', opening(articleId, 'reporter'))
  const [revision] = await act(
    'reporter',
    freezing({ articleId, hash, roundId: Number(round?.id) }, 'reporter'),
  )
  const walk = { articleId, hash, roundId: Number(round?.id), revisionId: Number(revision?.id) }
  const told = await meet(
    ['reporter', [submitting(walk, 'reporter')]],
    ['reviewer', [saving(articleId, 'reviewer', words('审读抢写的题目'))]],
  )
  expect(told).toEqual(['done', 'not-entitled'])
  await sign(walk, 1)
})

test('one person in two connections takes one seat', async () => {
  const walk = await walkTo(2)
  const told = await meet(
    ['chief', [saving(walk.articleId, 'chief', words('总编改过的题目'))]],
    ['chief', [signing(walk, 2, 'chief')]],
  )
  expect(told).toEqual(['done', 'stale'])
  expect(await seats(walk)).toContainEqual([person.chief, 2, 'pen'])
})
