import { beforeEach, expect, test } from '@jest/globals'
import { handsOf } from '#lib/audit/hands.ts'
import { sincesOf, textsSince } from '#lib/audit/past.ts'
import { readPast, readTexts } from '#lib/audit/read-past.ts'
import { expectOk } from '#lib/platform/command.ts'
import { makeRemark } from '#lib/remarks/make-remark.ts'
import { takeWording } from '#lib/remarks/take-wording.ts'
import { readArticle } from '#lib/review/read-article.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import {
  actor,
  approve,
  as,
  begin,
  bodyOf,
  freshWorld,
  lend,
  liveArticle,
  publish,
  recall,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const saying = (...paragraphs: string[]) => wholeContent({ body: bodyOf(...paragraphs) })

async function pastFor(name: CastName, articleId: number) {
  const view = await readArticle(await actor(name), articleId)
  if (!view) throw new Error(`${name} knows of no article ${articleId}`)
  const past = await readPast(await actor(name), view)
  return { view, past }
}

const told = (past: Awaited<ReturnType<typeof pastFor>>['past']) =>
  past.texts.map(({ name, by, place }) => [name, by, typeof place === 'string' ? place : place.key])

test('each text is of who froze it, at the stage where it lay then', async () => {
  const articleId = await begin('reporter', saying('一'))
  expectOk(await submit('reporter', articleId))
  expectOk(await write('editor', articleId, saying('一', '二')))
  expectOk(await approve('editor', articleId))
  expectOk(await write('reviewer', articleId, saying('一', '二', '三')))
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, saying('一', '二', '三', '四')))
  expectOk(await submit('reporter', articleId))
  expectOk(await approve('editor', articleId))
  expectOk(await write('reviewer', articleId, saying('一', '三', '四')))
  const { view, past } = await pastFor('reviewer', articleId)
  expect(told(past)).toEqual([
    [1, '林晓帆', 'author'],
    [2, '周若溪', 'edit'],
    [3, '沈砚秋', 'review'],
    [4, '林晓帆', 'author'],
    ['draft', '沈砚秋', 'review'],
  ])
  expect(handsOf(past.texts).ofText).toEqual([0, 1, 2, 3, 2])
  expect(
    (await readTexts(await actor('reviewer'), view, past.texts)).map(({ body }) => body.content.length),
  ).toEqual([1, 2, 3, 4, 3])
})

test('a signature without a change freezes nothing and is no hand', async () => {
  const { past } = await pastFor('chief', await walkTo(5))
  expect(told(past)).toEqual([[1, '林晓帆', 'author']])
})

test('a delegate’s hand bears the name as signed', async () => {
  const articleId = await walkTo(2, saying('一'))
  const delegationId = await lend('reviewer', 'reviewer2')
  expectOk(await write('reviewer2', articleId, saying('一', '二')))
  expectOk(await approve('reviewer2', articleId, { delegationId }))
  const { past } = await pastFor('chief', articleId)
  expect(told(past).at(-1)).toEqual([2, '顾明远 代 沈砚秋', 'review'])
})

test('what is new is told since the person signed, sent back or handed in', async () => {
  const articleId = await walkTo(2, saying('一'))
  expectOk(await write('reviewer', articleId, saying('一', '二')))
  expectOk(await approve('reviewer', articleId))
  expect((await pastFor('reviewer', articleId)).past.seen).toMatchObject({ act: 'signed', number: 2 })
  expectOk(await sendBack('second', articleId, 1))
  expectOk(await write('editor', articleId, saying('一', '二', '三')))
  expectOk(await approve('editor', articleId))
  const { past } = await pastFor('reviewer', articleId)
  expect(sincesOf(past)).toEqual(['origin', 'seen'])
  expect(textsSince(past, 'seen').map(({ name }) => name)).toEqual([2, 3])
  expect((await pastFor('second', articleId)).past.seen).toMatchObject({ act: 'returned', number: 2 })
  const author = (await pastFor('reporter', articleId)).past
  expect(author.seen).toMatchObject({ act: 'submitted', number: 1 })
  expect(textsSince(author, 'seen').map(({ name }) => name)).toEqual([1, 2, 3])
  expect(sincesOf((await pastFor('editor', articleId)).past)).toEqual(['origin'])
})

test('a reviewer’s own changes are the last text before any signature freezes them', async () => {
  const articleId = await walkTo(1, saying('一'))
  expectOk(await write('editor', articleId, saying('一', '二')))
  expectOk(await approve('editor', articleId))
  expectOk(await write('reviewer', articleId, saying('一', '二', '三')))
  const { past } = await pastFor('reviewer', articleId)
  expect(sincesOf(past)).toEqual(['origin', 'frozen'])
  expect(textsSince(past, 'frozen').map(({ name }) => name)).toEqual([2, 'draft'])
})

test('a correction is marked on the text that readers have', async () => {
  const articleId = await liveArticle(saying('一'))
  const corrected = { ...saying('一', '二'), correction: '补上第二段。' }
  expectOk(await write('reporter', articleId, corrected))
  const begun = (await pastFor('reporter', articleId)).past
  expect([begun.origin, ...told(begun)]).toEqual([
    'live',
    [1, '林晓帆', 'author'],
    ['draft', '林晓帆', 'author'],
  ])
  expectOk(await submit('reporter', articleId))
  const { past } = await pastFor('second', articleId)
  expect([past.origin, past.round, past.texts.length]).toEqual(['live', 2, 2])
})

test('a released text shows how it came to be', async () => {
  const articleId = await walkTo(1, saying('一'))
  expectOk(await write('editor', articleId, saying('一', '二')))
  expectOk(await approve('editor', articleId))
  for (const name of ['reviewer', 'second', 'third'] as const) expectOk(await approve(name, articleId))
  expectOk(await publish('third', articleId))
  const { past } = await pastFor('chief', articleId)
  expect([past.origin, ...told(past).map(([name]) => name)]).toEqual(['submission', 1, 2])
})

test('while the author rewrites what came back, nobody else is shown a word of it', async () => {
  const articleId = await walkTo(1, saying('一'))
  expectOk(await recall('reporter', articleId))
  expectOk(await write('reporter', articleId, saying('还没有写完')))
  expect(told((await pastFor('second', articleId)).past)).toEqual([[1, '林晓帆', 'author']])
})

test('a text that was never handed in has no past', async () => {
  const { past } = await pastFor('reporter', await begin('reporter'))
  expect(past).toEqual({ origin: 'submission', texts: [], round: 0, seen: null })
})

test('a wording that was taken stands under the name of who proposed it, and only that', async () => {
  const articleId = await walkTo(4, saying('清晨六点半，公园开门。'))
  const seen = async () => ({ articleId, hash: (await stateOf(articleId)).draft.hash })
  const spans = [{ at: 'body.0', from: 2, to: 5 }]
  const remark = { ...(await seen()), spans, words: '', wording: '七点整' }
  const { remarkId } = expectOk(await as('third', makeRemark, remark))
  expectOk(await sendBack('third', articleId, 3))
  expectOk(await write('second', articleId, saying('清晨六点半，公园开门。', '二审写的。')))
  expectOk(await as('second', takeWording, { remarkId, hash: (await seen()).hash }))
  const { view, past } = await pastFor('second', articleId)
  expect(told(past)).toEqual([
    [1, '林晓帆', 'author'],
    ['taken', '韩雨桐', 'second-review'],
    ['taken', '方正言', 'third-review'],
  ])
  const texts = await readTexts(await actor('reviewer'), view, past.texts)
  expect(texts.map(({ body }) => JSON.stringify(body).includes('七点整'))).toEqual([false, false, true])
  expect(textsSince(past, 'frozen').map(({ name }) => name)).toEqual([1, 'taken', 'taken'])
  expectOk(await approve('second', articleId))
  const { past: signed } = await pastFor('third', articleId)
  expect(told(signed).map(([name]) => name)).toEqual([1, 'taken', 'taken', 2])
})

test('where two write one after the other before anything is frozen, each has their own words', async () => {
  const articleId = await walkTo(2, saying('一'))
  expectOk(await write('reviewer', articleId, saying('一', '二')))
  expectOk(await write('reviewer2', articleId, saying('一', '二', '三')))
  expectOk(await approve('reviewer2', articleId))
  const { view, past } = await pastFor('second', articleId)
  expect(past.texts.map(({ by, place }) => [by, typeof place === 'string' ? place : place.key])).toEqual([
    ['林晓帆', 'author'],
    ['沈砚秋', 'review'],
    ['顾明远', 'review'],
  ])
  const words = await readTexts(await actor('second'), view, past.texts)
  expect(words.map(({ body }) => body.content.length)).toEqual([1, 2, 3])
})

test('what was written on the author’s desk and never handed in is shown to nobody else', async () => {
  const articleId = await walkTo(1, saying('一'))
  expectOk(await sendBack('editor', articleId, 0))
  expectOk(await write('reporter', articleId, saying('一', '秘密')))
  expectOk(await write('editor2', articleId, saying('一', '二')))
  expectOk(await submit('editor2', articleId))
  const names = async (name: CastName) => (await pastFor(name, articleId)).past.texts.map(({ by }) => by)
  expect(await names('reporter')).toEqual(['林晓帆', '林晓帆', '许知行'])
  expect(await names('second')).toEqual(['林晓帆', '许知行'])
})
