import { beforeEach, expect, test } from '@jest/globals'
import { readSheet } from '#lib/audit/read-sheet.ts'
import { readStory } from '#lib/audit/read-story.ts'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import {
  actor,
  approve,
  begin,
  freshWorld,
  lend,
  liveArticle,
  publish,
  recall,
  reject,
  sendBack,
  submit,
  walkOn,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const storyOf = async (articleId: number) => (await readStory(await actor('chief'), articleId))?.events ?? []
const sheetOf = async (articleId: number) => {
  const sheet = await readSheet(await actor('chief'), articleId)
  if (!sheet) throw new Error('the editor-in-chief sees every sheet')
  return sheet
}

test('a story is told from its beginning, with stages, revisions, reasons and what readers were told', async () => {
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, wholeContent({ title: '口袋公园今日开放' })))
  await walkOn(articleId, 5)
  expectOk(await publish('third', articleId))
  expectOk(await withdraw('second', articleId))
  const events = await storyOf(articleId)
  expect(events.map(({ name, by, revision }) => [name, by, revision])).toEqual([
    ['article.created', '林晓帆', null],
    ['revision.submitted', '林晓帆', 1],
    ['revision.approved', '周若溪', 1],
    ['revision.returned', '沈砚秋', 1],
    ['revision.submitted', '林晓帆', 2],
    ['revision.approved', '周若溪', 2],
    ['revision.approved', '沈砚秋', 2],
    ['revision.approved', '韩雨桐', 2],
    ['revision.approved', '方正言', 2],
    ['revision.published', '方正言', 2],
    ['publication.withdrawn', '韩雨桐', 2],
  ])
  expect(events[2]).toMatchObject({ from: { key: 'edit', nameZh: '编辑' }, signedAs: '周若溪', via: 'desk' })
  expect(events[3]).toMatchObject({ from: { key: 'review' }, to: 'author', reason: 'facts' })
  expect(events[10]).toMatchObject({ reason: '事实有误', publicNote: '本报已撤下这篇报道。' })
  expect(events.map(({ seq }) => seq)).toEqual([...events.map(({ seq }) => seq)].sort((a, b) => a - b))
  const { revisions } = (await readStory(await actor('reporter'), articleId)) ?? {}
  expect(revisions?.map(({ number, frozenBy, readers }) => [number, frozenBy, readers])).toEqual([
    [2, '林晓帆', 'ended'],
    [1, '林晓帆', 'never'],
  ])
})

test('an editor’s own submission, a rejection and facts that make no sense are told as far as they go', async () => {
  const own = await begin('editor')
  expectOk(await submit('editor', own))
  expect((await storyOf(own)).at(-1)).toMatchObject({
    name: 'revision.approved',
    signedAs: '周若溪',
    revision: 1,
  })
  expectOk(await reject('reviewer', own))
  expect((await storyOf(own)).at(-1)).toMatchObject({ from: { key: 'review' }, reason: 'policy' })
  await sql('app', `insert into audit_event (name, article_id, data) values ('a.b', $1, $2)`, [
    own,
    { roundId: 'x', personId: 1e12, revision: '1', note: ['<b>'], position: 1.5, at: 'never', via: 7 },
  ])
  expect((await storyOf(own)).at(-1)).toMatchObject({
    by: null,
    from: null,
    revision: null,
    note: '',
    via: '',
  })
})

test('who may not know of an article is told nothing of it, of its sheet neither', async () => {
  const unsent = await begin('reporter')
  for (const name of ['reporter', 'editor', 'chief'] as const) {
    expect(await readStory(await actor(name), unsent)).toMatchObject({ revisions: [] })
    expect(await readSheet(await actor(name), unsent)).toMatchObject({ text: null, rounds: [] })
  }
  for (const name of ['reviewer', 'third', 'admin', 'reader'] as const) {
    expect(await readStory(await actor(name), unsent)).toBeNull()
    expect(await readSheet(await actor(name), unsent)).toBeNull()
  }
  expectOk(await submit('reporter', unsent))
  expect(await readStory(await actor('third'), unsent)).not.toBeNull()
  expect(await readStory(await actor('reader'), unsent)).toBeNull()
  expect(await readStory(await actor('chief'), 999)).toBeNull()
})

test('a sheet keeps every signature, the void ones with the reason, and the one given for another', async () => {
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 1))
  expectOk(await approve('editor', articleId))
  const delegationId = await lend('reviewer', 'reviewer2')
  expectOk(await approve('reviewer2', articleId, { delegationId }))
  const { text, rounds, chain } = await sheetOf(articleId)
  expect(rounds).toHaveLength(1)
  const [round] = rounds
  expect(
    round?.stages.map(({ stage, signatures }) => [
      stage.nameZh,
      ...signatures.map(({ signedAs, voided }) => [signedAs, voided?.by ?? null, voided?.reason ?? null]),
    ]),
  ).toEqual([
    ['编辑', ['周若溪', '沈砚秋', 'facts'], ['周若溪', null, null]],
    ['审读', ['顾明远 代 沈砚秋', null, null]],
    ['二审'],
    ['三审'],
  ])
  expect(text?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(text).toMatchObject({ channel: '城事', content: { title: '口袋公园开放' } })
  expect(chain).toMatchObject({ seq: (await storyOf(articleId)).at(-1)?.seq })
})

test('a sheet names what readers were given: a release, its correction, and the withdrawal', async () => {
  const articleId = await liveArticle()
  expectOk(await write('reporter', articleId, wholeContent({ title: '新题', correction: '改正了面积。' })))
  await walkOn(articleId, 5)
  const waiting = await sheetOf(articleId)
  expect(waiting.text?.content.title).toBe('口袋公园开放')
  expect(waiting.rounds.map(({ isCorrection, release }) => [isCorrection, release?.endedAs])).toEqual([
    [false, null],
    [true, undefined],
  ])
  expectOk(await publish('third', articleId))
  expectOk(await withdraw('chief', articleId))
  const { text, rounds } = await sheetOf(articleId)
  expect(text?.content.title).toBe('新题')
  expect(rounds.map(({ release }) => release)).toMatchObject([
    { endedAs: 'superseded', withdrawal: null, correction: '', revision: 1 },
    { endedAs: 'withdrawn', withdrawal: { by: '程以宁', reason: '事实有误' }, correction: '改正了面积。' },
  ])
})

test('a recall voids without a reason, and the round goes on in the sheet', async () => {
  const articleId = await begin('editor')
  expectOk(await submit('editor', articleId))
  expectOk(await recall('editor', articleId))
  const { rounds } = await sheetOf(articleId)
  expect(rounds[0]?.stages[0]?.signatures).toMatchObject([{ signedAs: '周若溪', voided: { reason: '' } }])
  expect(rounds[0]).toMatchObject({ closedAs: null, release: null, isCorrection: false })
})
