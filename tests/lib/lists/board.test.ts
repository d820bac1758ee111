import { beforeEach, expect, test } from '@jest/globals'
import { readMachine } from '#lib/checks/read-machine.ts'
import { recountFindings } from '#lib/checks/recount-findings.ts'
import { readBoard } from '#lib/lists/read-board.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { claimArticle } from '#lib/review/claim-article.ts'
import { markUrgent } from '#lib/review/mark-urgent.ts'
import { waiveFinding } from '#lib/review/waive-finding.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { keepEntries } from '#tests/support/lexicon.ts'
import {
  actor,
  approve,
  as,
  begin,
  bodyOf,
  castNames,
  freshWorld,
  personId,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const boardOf = async (name: CastName) => readBoard(await actor(name))
const stageOf = async (name: CastName, key: string) =>
  (await boardOf(name)).find(({ stage }) => stage.key === key)
const cardOf = async (name: CastName, articleId: number) =>
  (await boardOf(name)).flatMap(({ cards }) => cards).find((card) => card.articleId === articleId)

/** Sets by when a stage should have signed, in minutes from now. */
const dueIn = (articleId: number, minutes: number) =>
  sql(
    'owner',
    `do $$ begin set local session_replication_role = replica;
     update article_standing set deadline_at = now() + ${minutes} * interval '1 minute' where article_id = ${articleId};
     end $$`,
  )

test('the board shows every stage to all staff, with what lies there and nothing that was never handed in', async () => {
  await begin('reporter')
  const [atEdit, atReview, atThird] = [await walkTo(1), await walkTo(2), await walkTo(4)]
  await walkTo(5)
  for (const name of castNames) {
    const shown = (await boardOf(name)).map(({ stage, cards }) => [
      stage.key,
      cards.map(({ articleId }) => articleId),
    ])
    const isReader = name === 'reader'
    expect([name, shown]).toEqual([
      name,
      [
        ['edit', isReader ? [] : [atEdit]],
        ['review', isReader ? [] : [atReview]],
        ['second-review', []],
        ['third-review', isReader ? [] : [atThird]],
      ],
    ])
  }
})

test('at a stage what is urgent comes first, then what is overdue, then what is due next', async () => {
  const [late, soon, urgent, unbound] = [await walkTo(2), await walkTo(2), await walkTo(2), await walkTo(2)]
  await dueIn(soon, 10)
  await dueIn(late, -5)
  await dueIn(urgent, 90)
  expectOk(await as('editor', markUrgent, { articleId: urgent, urgent: true }))
  const stage = await stageOf('second', 'review')
  expect(stage?.cards.map(({ articleId }) => articleId)).toEqual([urgent, late, soon, unbound])
  expect(stage).toMatchObject({ count: 4, urgent: 1, late: 1, oldestSince: expect.any(String) })
})

test('what a person may sign is theirs to take, unless they wrote it, signed before, or somebody else reads it', async () => {
  const own = await begin('reviewer')
  expectOk(await submit('reviewer', own))
  expectOk(await approve('editor', own))
  const [free, held] = [await walkTo(2), await walkTo(2)]
  expectOk(await as('reviewer2', claimArticle, { articleId: held, position: 2 }))
  const mine = async (name: CastName) =>
    Promise.all([own, free, held].map(async (id) => (await cardOf(name, id))?.isMine))
  expect(await mine('reviewer')).toEqual([false, true, false])
  expect(await mine('reviewer2')).toEqual([true, true, true])
  expect(await mine('second')).toEqual([false, false, false])
  // The editor-in-chief signs anywhere, once a round.
  expect(await mine('chief')).toEqual([true, true, false])
  expect(await stageOf('reviewer', 'review')).toMatchObject({ signs: true, count: 3, mine: 1 })
  expect(await stageOf('second', 'review')).toMatchObject({ signs: false, count: 3, mine: 0 })
  expect((await cardOf('second', held))?.claim?.personId).toBe(personId('reviewer2'))
})

test('more than fits is counted', async () => {
  for (let count = 0; count < 14; count += 1) await walkTo(1)
  const stage = await stageOf('third', 'edit')
  expect([stage?.cards.length, stage?.count]).toEqual([12, 14])
})

test('a card says how much the machine found that nobody has answered, in these very words', async () => {
  await keepEntries({ forms: ['据悉'], kind: 'caution', severity: 'hint' })
  const content = wholeContent({ body: bodyOf('据悉，灯亮了。') })
  const articleId = await walkTo(1, content)
  expect((await cardOf('editor', articleId))?.findings).toEqual({ open: 0, hints: 1 })
  // The lexicon moves on, and the minute's round counts again.
  await keepEntries({ forms: ['灯亮'], replacement: '点灯' })
  expect(await recountFindings()).toBe(1)
  expect((await cardOf('editor', articleId))?.findings).toEqual({ open: 1, hints: 1 })
  expect(await recountFindings()).toBe(0)
  // Other words: nothing is said of them until they are read.
  expectOk(await write('editor', articleId, wholeContent({ body: bodyOf('灯亮了。') })))
  expect((await cardOf('editor', articleId))?.findings).toBeNull()
  expect(await recountFindings()).toBe(1)
  expect((await cardOf('editor', articleId))?.findings).toEqual({ open: 1, hints: 0 })
  const { hash } = (await stateOf(articleId)).draft
  const reading = await readMachine(app(), articleId, wholeContent({ body: bodyOf('灯亮了。') }))
  const finding = reading.findings[0]?.id
  expectOk(await as('editor', waiveFinding, { articleId, hash, finding, reason: '引文如此' }))
  expect((await cardOf('editor', articleId))?.findings).toEqual({ open: 0, hints: 0 })
})
