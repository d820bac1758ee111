import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { askForPen } from '#lib/review/ask-for-pen.ts'
import { layDownPen } from '#lib/review/lay-down-pen.ts'
import { saveDraft } from '#lib/review/save-draft.ts'
import { takePen } from '#lib/review/take-pen.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  as,
  begin,
  freshWorld,
  personId,
  sqlAs,
  stateOf,
  submit,
  wholeContent,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
const take = (name: CastName, articleId: number, how: object = {}) =>
  as(name, takePen, { articleId, window: `${name} 1`, ...how })
const save = async (name: CastName, articleId: number, window: string) => {
  const { draft } = await stateOf(articleId)
  const content = wholeContent({ title: `${name} 的题` })
  return as(name, saveDraft, { articleId, version: draft.version, window, content })
}
const events = async () =>
  sql(
    'app',
    `select name, data->'personId' as person, data->>'note' as note from audit_event where name = 'pen.taken'`,
  )

test('while the reporter writes, the editor is told so, saves nothing and may ask', async () => {
  const articleId = await begin('reporter')
  expectOk(await take('reporter', articleId))
  const held = { by: '林晓帆', own: 'no', since: expect.stringMatching(/Z$/) }
  expect(await take('editor', articleId)).toEqual({ ok: false, refusal: { code: 'pen-held', params: held } })
  expect(code(await save('editor', articleId, 'editor 1'))).toBe('pen-held')
  expect(code(await save('editor', articleId, ''))).toBe('pen-held')
  expect(code(await submit('editor', articleId))).toBe('pen-held')
  expect(await as('editor', askForPen, { articleId })).toEqual({ ok: true, value: { asked: '林晓帆' } })
  // Asked twice is asked once.
  expectOk(await as('editor', askForPen, { articleId }))
  expect(await take('reporter', articleId)).toEqual({ ok: true, value: { version: 1, askedBy: '周若溪' } })
  expectOk(await save('reporter', articleId, 'reporter 1'))
  expect(await events()).toEqual([])
})

test('the pen is taken from a colleague with a reason, which stands in the story, and then the other saves nothing', async () => {
  const articleId = await begin('reporter')
  expectOk(await take('reporter', articleId))
  expect(code(await take('editor', articleId, { takeOver: true, reason: ' ' }))).toBe('reason-missing')
  expectOk(await take('editor', articleId, { takeOver: true, reason: '零点截稿' }))
  expect(code(await save('reporter', articleId, 'reporter 1'))).toBe('pen-held')
  expectOk(await save('editor', articleId, 'editor 1'))
  expect(await events()).toEqual([{ name: 'pen.taken', person: personId('reporter'), note: '零点截稿' }])
})

test('another window of one’s own is told apart, and taken over without a word', async () => {
  const articleId = await begin('reporter')
  expectOk(await take('reporter', articleId))
  const other = { window: 'reporter 2' }
  const refusal = { code: 'pen-held', params: expect.objectContaining({ own: 'yes' }) }
  expect(await take('reporter', articleId, other)).toEqual({ ok: false, refusal })
  expectOk(await take('reporter', articleId, { ...other, takeOver: true }))
  expect(code(await save('reporter', articleId, 'reporter 1'))).toBe('pen-held')
  expect(await events()).toEqual([])
})

test('the pen is free when its window lays it down, falls silent, or hands the article in', async () => {
  const articleId = await begin('reporter')
  expectOk(await take('reporter', articleId))
  const elsewhere = { articleId, window: 'reporter 2' }
  expect(code(await as('reporter', layDownPen, elsewhere))).toBe('nothing-open')
  expect(code(await take('editor', articleId))).toBe('pen-held')
  expectOk(await as('reporter', layDownPen, { articleId, window: 'reporter 1' }))
  expectOk(await take('editor', articleId))
  await sql('owner', `alter table pen_hold disable trigger a_pen_is_held_in_ones_own_name`)
  await sqlAs('editor', `update pen_hold set expires_at = now()`)
  await sql('owner', `alter table pen_hold enable trigger a_pen_is_held_in_ones_own_name`)
  expect((await stateOf(articleId)).pen).toBeNull()
  expectOk(await take('reporter', articleId))
  expectOk(await submit('reporter', articleId))
  expect((await stateOf(articleId)).pen).toBeNull()
})

test('nobody is asked for a pen that lies on the table or in one’s own hand', async () => {
  const articleId = await begin('reporter')
  expect(code(await as('editor', askForPen, { articleId }))).toBe('nothing-open')
  expectOk(await take('editor', articleId))
  expect(code(await as('editor', askForPen, { articleId }))).toBe('nothing-open')
})
