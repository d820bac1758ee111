import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import {
  approve,
  as,
  begin,
  freshWorld,
  lend,
  personId,
  publish,
  recall,
  reject,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const no = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const events = async () =>
  (await sql<{ name: string }>('owner', 'select name from audit_event order by seq')).map(({ name }) => name)
const credit = (articleId: number) =>
  sql('reader', 'select stage_name, person_name from site.credit where article_id = $1 order by position', [
    articleId,
  ])

test('the walk of five minutes: the reviewer writes, four people sign, and is refused on the way', async () => {
  const articleId = await begin('reviewer')
  expectOk(await submit('reviewer', articleId))
  expectOk(await approve('editor', articleId))
  expect(await approve('reviewer', articleId)).toEqual(no('own-text', { params: { position: 1 } }))
  expectOk(await approve('reviewer2', articleId))
  expectOk(await approve('second', articleId))
  expect(await publish('third', articleId)).toEqual(no('not-fully-signed', { params: { position: 4 } }))
  expectOk(await approve('third', articleId))
  expectOk(await publish('third', articleId))
  expect(await credit(articleId)).toEqual([
    { stage_name: '编辑', person_name: '周若溪' },
    { stage_name: '审读', person_name: '顾明远' },
    { stage_name: '二审', person_name: '韩雨桐' },
    { stage_name: '三审', person_name: '方正言' },
  ])
  expect(await events()).toEqual([
    'article.created',
    'revision.submitted',
    ...Array(4).fill('revision.approved'),
    'revision.published',
  ])
})

test('an editor’s own submission signs edit in the same act, and the editor is done with it', async () => {
  const articleId = await begin('editor')
  expectOk(await submit('editor', articleId))
  const { round } = await stateOf(articleId)
  expect(round).toMatchObject({ openPosition: 2, approvals: [{ position: 1, personId: personId('editor') }] })
  expect(await events()).toEqual(['article.created', 'revision.submitted', 'revision.approved'])
  expect(await approve('editor', articleId)).toEqual(no('own-text', { params: { position: 1 } }))
})

test('an autosave is no event and no revision; what it was based on is asked for', async () => {
  const articleId = await begin('reporter')
  expectOk(await write('reporter', articleId, wholeContent({ title: '第二稿' })))
  expect(await write('editor', articleId, wholeContent({ title: '旧稿' }), 1)).toEqual(no('stale'))
  expect(await stateOf(articleId)).toMatchObject({ draft: { version: 2 }, round: null })
  expect(await events()).toEqual(['article.created'])
})

test('a save that changes nothing keeps its version', async () => {
  const articleId = await begin('reporter')
  expect(await write('reporter', articleId, wholeContent())).toMatchObject({
    ok: true,
    value: { version: 1 },
  })
})

test('a draft that lacks something is told all of it beside its fields', async () => {
  const articleId = await begin(
    'reporter',
    wholeContent({ title: '', channel: '', byline: [{ role: '', name: '林' }] }),
  )
  expect(await submit('reporter', articleId)).toEqual(
    no('invalid', {
      fields: {
        'content.title': { code: 'title-missing' },
        'content.channel': { code: 'channel-missing' },
        'content.byline.0.role': { code: 'byline-role-missing' },
      },
    }),
  )
})

test('a submission of words that somebody has changed since is stale', async () => {
  const articleId = await begin('reporter')
  const { draft } = await stateOf(articleId)
  expectOk(await write('editor', articleId, wholeContent({ title: '改过的标题' })))
  const before = await fingerprint()
  expect(await submit('reporter', articleId, { hash: draft.hash })).toEqual(no('stale'))
  expect(await fingerprint()).toBe(before)
})

test('a reviewer’s own edit is frozen under their signature, and the stage before is not asked again', async () => {
  const articleId = await walkTo(2)
  expectOk(await write('reviewer', articleId, wholeContent({ title: '审读改过的标题' })))
  expectOk(await approve('reviewer', articleId))
  const { draft, round } = await stateOf(articleId)
  expect(round).toMatchObject({ openPosition: 3, newest: { number: 2, hash: draft.hash } })
  expect(round?.approvals.map(({ position, hash }) => [position, hash === draft.hash])).toEqual([
    [1, false],
    [2, true],
  ])
})

test('a signature on words that a colleague of the stage has changed is stale', async () => {
  const articleId = await walkTo(2)
  const seen = (await stateOf(articleId)).draft.hash
  expectOk(await write('reviewer', articleId, wholeContent({ title: '同事改过' })))
  expect(await approve('reviewer2', articleId, { hash: seen })).toEqual(no('stale'))
})

test('a return voids every signature from there on, and what was signed before stands', async () => {
  const articleId = await walkTo(5)
  expectOk(await sendBack('third', articleId, 2))
  const { round } = await stateOf(articleId)
  expect(round?.openPosition).toBe(2)
  expect(round?.approvals.map(({ position, voided }) => [position, voided])).toEqual([
    [1, false],
    [2, true],
    [3, true],
    [4, true],
  ])
  expect(await approve('second', articleId)).toEqual(no('seat-elsewhere', { params: { position: 3 } }))
  expectOk(await approve('reviewer', articleId))
})

test('a return to the author goes on from the newest text, and the author hands in again', async () => {
  const articleId = await walkTo(2)
  expectOk(await write('reviewer', articleId, wholeContent({ title: '审读的建议' })))
  expectOk(await sendBack('reviewer', articleId, 0))
  expect((await stateOf(articleId)).round).toMatchObject({ openPosition: 0, newest: { number: 2 } })
  expect(await write('reviewer', articleId, wholeContent())).toEqual(
    no('seat-elsewhere', { params: { position: 2 } }),
  )
  expectOk(await write('reporter', articleId, wholeContent({ title: '照建议改' })))
  expectOk(await submit('reporter', articleId))
  expect((await stateOf(articleId)).round).toMatchObject({ openPosition: 1, newest: { number: 3 } })
})

test('a submission is recalled before anybody else signs, and not after', async () => {
  const articleId = await walkTo(1)
  expectOk(await recall('reporter', articleId))
  expect((await stateOf(articleId)).round?.openPosition).toBe(0)
  expectOk(await submit('reporter', articleId))
  expectOk(await approve('editor', articleId))
  expect(await recall('reporter', articleId)).toEqual(no('already-signed'))
})

test('a rejection is final', async () => {
  const articleId = await walkTo(2)
  expectOk(await reject('reviewer', articleId))
  expect(await stateOf(articleId)).toMatchObject({ round: null, rejected: true })
  expect(await submit('reporter', articleId)).toEqual(no('rejected'))
  expect(await approve('reviewer', articleId)).toEqual(no('nothing-open'))
})

test('a delegate signs for another under both names, and both are seated there', async () => {
  const articleId = await walkTo(3)
  const delegationId = await lend('second', 'reviewer2')
  expectOk(await approve('reviewer2', articleId, { delegationId }))
  const { round } = await stateOf(articleId)
  expect(round?.approvals.at(-1)?.signedAs).toBe('顾明远 代 韩雨桐')
  expect(
    round?.seats
      .filter(({ position }) => position === 3)
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([personId('second'), personId('reviewer2')].sort())
})

test('a delegate who sits elsewhere signs for nobody, nor does one with a delegation of somebody else’s', async () => {
  const articleId = await walkTo(3)
  const delegationId = await lend('second', 'reviewer')
  const before = await fingerprint()
  expect(await approve('reviewer', articleId, { delegationId })).toMatchObject(no('seat-elsewhere'))
  expect(await approve('second2', articleId, { delegationId })).toMatchObject(no('no-delegation'))
  expect(await fingerprint()).toBe(before)
})

test('a stand-in edits in place, sends back and turns down for a colleague, and the story names both', async () => {
  const articleId = await walkTo(3)
  await lend('second', 'editor2')
  expectOk(await write('editor2', articleId, wholeContent({ title: '口袋公园今晨开放' })))
  expectOk(await sendBack('editor2', articleId, 2))
  const { round } = await stateOf(articleId)
  expect(round?.openPosition).toBe(2)
  expect(round?.seats).toContainEqual({ personId: personId('editor2'), position: 3, origin: 'pen' })
  const other = await walkTo(3)
  expectOk(await reject('editor2', other))
  const events = await sql<{ name: string; data: object }>(
    'app',
    `select name, data from audit_event where name in ('revision.returned', 'article.rejected') order by seq`,
  )
  expect(events.map(({ data }) => data)).toEqual([
    expect.objectContaining({ inNameOf: '许知行 代 韩雨桐' }),
    expect.objectContaining({ inNameOf: '许知行 代 韩雨桐' }),
  ])
})

test('an author who stands in for an editor submits, and does not sign their own text by it', async () => {
  await lend('editor', 'reporter')
  const articleId = await walkTo(1)
  const { round } = await stateOf(articleId)
  expect(round).toMatchObject({ openPosition: 1, approvals: [] })
})

test('an article that nobody began is unknown', async () => {
  const input = { articleId: 999, position: 1, hash: '0'.repeat(64) }
  expect(await as('editor', approveRevision, input)).toEqual(no('unknown'))
})
