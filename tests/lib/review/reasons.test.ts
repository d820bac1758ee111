import { beforeEach, expect, test } from '@jest/globals'
import { readReasons } from '#lib/paper/queries.ts'
import { houseReasons } from '#lib/paper/rules.ts'
import type { Command } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { rejectArticle } from '#lib/review/reject-article.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { as, freshWorld, sendBack, stateOf, walkTo } from '#tests/support/world.ts'

beforeEach(freshWorld)

const notOffered = {
  ok: false,
  refusal: { code: 'invalid', fields: { reason: { code: 'reason-retired' } } },
}

const keep = (reasons: unknown) =>
  sql('owner', `insert into setting (key, value) values ('return-reasons', $1)`, [JSON.stringify(reasons)])

test('a paper without a list of its own has the house’s reasons', async () => {
  expect(await readReasons(app())).toEqual(houseReasons)
})

const acts: [string, Command<unknown>, object][] = [
  ['a return', returnRevision, { toPosition: 0 }],
  ['a rejection', rejectArticle, {}],
]

test.each(acts)('%s takes only reasons of the paper’s list that are in use', async (_name, command, more) => {
  await keep([
    { key: 'length', zh: '篇幅不合', en: 'Wrong length' },
    { key: 'facts', zh: '事实有待核实', en: 'Facts to be checked', retired: true },
  ])
  const articleId = await walkTo(2)
  const { draft } = await stateOf(articleId)
  const before = await fingerprint()
  for (const reason of ['facts', 'source', '随便写的', 'x'.repeat(61)]) {
    const input = { articleId, hash: draft.hash, reason, ...more }
    expect(await as('reviewer', command, input)).toMatchObject(notOffered)
  }
  expect(await fingerprint()).toBe(before)
  const input = { articleId, hash: draft.hash, reason: 'length', ...more }
  expect(await as('reviewer', command, input)).toMatchObject({ ok: true })
})

test('who may not send it back is told that, whatever reason they give', async () => {
  const answer = await sendBack('reporter', await walkTo(2), 0, { reason: 'nothing' } as never)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'own-text' } })
})
