import { beforeEach, expect, test } from '@jest/globals'
import type { Span } from '#lib/document/anchor/span.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { readNoticeOf } from '#lib/notices/queries.ts'
import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { declineWording } from '#lib/remarks/decline-wording.ts'
import { makeRemark } from '#lib/remarks/make-remark.ts'
import { listReaders, readRemarks } from '#lib/remarks/queries.ts'
import { readMarks } from '#lib/remarks/read-marks.ts'
import { readThreads } from '#lib/remarks/read-threads.ts'
import { reopenRemark } from '#lib/remarks/reopen-remark.ts'
import { replyToRemark } from '#lib/remarks/reply-to-remark.ts'
import { resolveRemark } from '#lib/remarks/resolve-remark.ts'
import { takeWording } from '#lib/remarks/take-wording.ts'
import { takePen } from '#lib/review/take-pen.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  actor,
  approve,
  as,
  begin,
  bodyOf,
  changeStages,
  freshWorld,
  personId,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code

const opening = '清晨六点半，公园开门，二十多位居民已经等在门口。'
const second = '公园占地四千平方米，由旧停车场改成。'
const park = wholeContent({ body: bodyOf(opening, second) })
const residents: Span = { at: 'body.0', from: 11, to: 18 }

async function remarkOn(
  name: CastName,
  articleId: number,
  spans: Span[],
  more: { words?: string; wording?: string; mentions?: number[]; hash?: string } = {},
) {
  const { draft } = await stateOf(articleId)
  return as(name, makeRemark, { articleId, hash: draft.hash, spans, words: '这里再核一遍', ...more })
}

async function seenBy(name: CastName, articleId: number) {
  const draft = await app().draft.findUniqueOrThrow({ where: { articleId } })
  return readRemarks(await actor(name), articleId, { hash: draft.hash, content: draft.content as Content })
}

const events = async () =>
  (await sql<{ name: string }>('app', 'select name from audit_event order by seq')).map(({ name }) => name)

test('the last stage remarks on a range, and the remark keeps its words while the text around them changes', async () => {
  const articleId = await walkTo(4, park)
  expectOk(await remarkOn('third', articleId, [residents]))
  expectOk(await sendBack('third', articleId, 0))
  const is = bodyOf('序。', second, `据介绍，${opening.replace('清晨', '早上')}`)
  expectOk(await write('reporter', articleId, { ...park, body: is }))
  const [remark] = await seenBy('reporter', articleId)
  expect(remark).toMatchObject({
    words: '这里再核一遍',
    by: { name: '方正言' },
    stage: { key: 'third-review' },
    pointedAt: [{ quote: '二十多位居民已' }],
    place: { state: 'there', spans: [{ at: 'body.2', from: 15, to: 22 }] },
    isOpen: true,
  })
})

test('when its words are gone a remark says so, and when they are put back it is there again', async () => {
  const articleId = await begin('reporter', park)
  expectOk(await remarkOn('editor', articleId, [residents]))
  expectOk(await write('reporter', articleId, { ...park, body: bodyOf(second) }))
  expect((await seenBy('editor', articleId))[0]?.place).toEqual({ state: 'gone', spans: [] })
  expectOk(await write('reporter', articleId, park))
  expect((await seenBy('editor', articleId))[0]?.place).toMatchObject({ state: 'there' })
})

test('a remark is on a text that one may read, and on a place that there is', async () => {
  const articleId = await begin('reporter', park)
  expect(code(await remarkOn('second', articleId, []))).toBe('unknown')
  expect(code(await remarkOn('reader', articleId, []))).toBe('not-entitled')
  expect(code(await remarkOn('editor', articleId, [], { hash: 'f'.repeat(64) }))).toBe('stale')
  expect(code(await remarkOn('editor', articleId, [{ at: 'body.9' }]))).toBe('passage-gone')
  expect(code(await remarkOn('editor', articleId, [{ at: 'body.0', from: 3, to: 900 }]))).toBe('passage-gone')
  expect(code(await remarkOn('editor', articleId, [], { words: '  ' }))).toBe('invalid')
  expect(code(await remarkOn('editor', articleId, [{ at: 'title' }], { wording: '街心' }))).toBe('invalid')
  expect(code(await remarkOn('editor', articleId, [residents], { wording: '二十多位居民已' }))).toBe(
    'invalid',
  )
  const nowhere = { articleId: 999, hash: 'f'.repeat(64), spans: [], words: '有吗' }
  expect(code(await as('editor', makeRemark, nowhere))).toBe('unknown')
  expect(await sql('app', 'select 1 from remark')).toEqual([])
})

test('what was said about a draft on the author’s desk is read by who may read the draft', async () => {
  const articleId = await walkTo(1, park)
  expectOk(await remarkOn('editor', articleId, [{ at: 'title' }], { words: '送审稿' }))
  expectOk(await sendBack('editor', articleId, 0))
  expectOk(await write('reporter', articleId, { ...park, title: '还没写好' }))
  expectOk(await remarkOn('editor', articleId, [{ at: 'title' }], { words: '新稿' }))
  const words = async (name: CastName) => (await seenBy(name, articleId)).map((each) => each.words)
  expect(await words('reporter')).toEqual(['送审稿', '新稿'])
  expect(await words('second')).toEqual(['送审稿'])
  expect(await readThreads(await actor('second'), articleId, '')).toBeNull()
})

test('a colleague is called by name, is told, and what was said stands in the notice', async () => {
  const articleId = await walkTo(3, park)
  const draft = (await stateOf(articleId)).draft
  const readers = await listReaders(await actor('second'), articleId, draft.hash)
  expect(readers.map(({ name }) => name)).toContain('林晓帆')
  expect(readers.map(({ name }) => name)).not.toContain('苏禾')
  expect(code(await remarkOn('second', articleId, [], { mentions: [personId('reader')] }))).toBe(
    'not-a-reader',
  )
  const words = '@林晓帆 <img src=x onerror=alert(1)>'
  const called = { words, mentions: [personId('reporter')] }
  const { remarkId } = expectOk(await remarkOn('second', articleId, [residents], called))
  const [event] = await sql<{ seq: number }>('app', `select seq from audit_event where name = 'remark.made'`)
  await tellConcerned(event?.seq ?? 0)
  const [notice] = await sql<{ id: number; person_id: number; kind: string }>(
    'app',
    'select * from notice order by id desc',
  )
  expect(notice).toMatchObject({ person_id: personId('reporter'), kind: 'mentioned' })
  const row = await readNoticeOf(await actor('reporter'), notice?.id ?? 0)
  expect(row).toMatchObject({ by: '韩雨桐', note: words, remarkId, articleId })
})

test('a thread is answered, settled and opened again, each with who and when, and nothing of it ever changes', async () => {
  const articleId = await walkTo(3, park)
  const { remarkId } = expectOk(await remarkOn('second', articleId, []))
  expectOk(await as('reporter', replyToRemark, { remarkId, words: '核过了' }))
  expect(code(await as('reviewer', resolveRemark, { remarkId }))).toBe('not-entitled')
  expectOk(await as('reporter', resolveRemark, { remarkId }))
  expect(code(await as('second', resolveRemark, { remarkId }))).toBe('remark-settled')
  expectOk(await as('reviewer', reopenRemark, { remarkId }))
  expect(code(await as('reviewer', reopenRemark, { remarkId }))).toBe('remark-open')
  const [thread] = await seenBy('third', articleId)
  expect(thread).toMatchObject({
    replies: [{ words: '核过了', by: { name: '林晓帆' } }],
    turns: [
      { kind: 'resolved', by: '林晓帆' },
      { kind: 'reopened', by: '沈砚秋' },
    ],
    isOpen: true,
  })
  expect((await events()).slice(-4)).toEqual([
    ...['remark.made', 'remark.answered', 'remark.resolved', 'remark.reopened'],
  ])
  const facts = await sql<{ data: object }>('app', `select data from audit_event where name like 'remark.%'`)
  expect(JSON.stringify(facts)).not.toContain('核')
})

test('a suggested wording is taken with one act by who has the pen, and both texts are kept with who proposed it', async () => {
  const articleId = await walkTo(3, park)
  const { remarkId } = expectOk(
    await remarkOn('third', articleId, [residents], { words: '', wording: '三十位居民已' }),
  )
  const { draft } = await stateOf(articleId)
  expect(code(await as('third', takeWording, { remarkId, hash: draft.hash }))).toBe('not-entitled')
  expect(code(await as('second', takeWording, { remarkId, hash: 'f'.repeat(64) }))).toBe('stale')
  const taken = expectOk(await as('second', takeWording, { remarkId, hash: draft.hash }))
  expect(taken).toMatchObject({ version: 2, span: residents, wording: '三十位居民已' })
  const now = await stateOf(articleId)
  expect(now.draft.hash).toBe(taken.hash)
  expect(now.writers).toContain(personId('second'))
  const texts = await sql<{ text: string }>(
    'app',
    'select content::text as text from remarked_text order by created_at',
  )
  expect(texts.map(({ text }) => text.includes('三十位居民已'))).toEqual([true])
  const [turn] = await sql('app', 'select kind, was_hash, is_hash from remark_turn')
  expect(turn).toEqual({ kind: 'taken', was_hash: draft.hash, is_hash: taken.hash })
  expect(code(await as('second', takeWording, { remarkId, hash: taken.hash }))).toBe('remark-settled')
})

test('a wording is not taken where its words have changed since, and it can be declined', async () => {
  const articleId = await walkTo(3, park)
  const { remarkId } = expectOk(await remarkOn('third', articleId, [residents], { wording: '三十位居民已' }))
  const other = bodyOf(opening.replace('二十多位', '不少'), second)
  expectOk(await write('second', articleId, { ...park, body: other }))
  const { draft } = await stateOf(articleId)
  expect(code(await as('second', takeWording, { remarkId, hash: draft.hash }))).toBe('passage-gone')
  expect(code(await as('reviewer', declineWording, { remarkId }))).toBe('not-entitled')
  expectOk(await as('second', declineWording, { remarkId }))
  expect((await seenBy('third', articleId))[0]).toMatchObject({ turns: [{ kind: 'declined', by: '韩雨桐' }] })
  const plain = expectOk(await remarkOn('third', articleId, []))
  expect(code(await as('second', declineWording, plain))).toBe('nothing-suggested')
})

test('while a window writes, a wording is taken from that window and from no other', async () => {
  const articleId = await begin('reporter', park)
  const { remarkId } = expectOk(await remarkOn('editor', articleId, [residents], { wording: '居民' }))
  expectOk(await as('reporter', takePen, { articleId, window: 'w' }))
  const { draft } = await stateOf(articleId)
  expect(code(await as('editor', takeWording, { remarkId, hash: draft.hash }))).toBe('pen-held')
  expectOk(await as('reporter', takeWording, { remarkId, hash: draft.hash, window: 'w' }))
})

test('a stage that asks for it refuses to sign until every remark is settled', async () => {
  await changeStages(({ key }) => ({ needsRemarksResolved: key === 'second-review' }))
  const articleId = await walkTo(2, park)
  const { remarkId } = expectOk(await remarkOn('second', articleId, []))
  expectOk(await approve('reviewer', articleId))
  expect(await approve('second', articleId)).toEqual({
    ok: false,
    refusal: { code: 'remarks-open', params: { count: 1 } },
  })
  expectOk(await as('second', resolveRemark, { remarkId }))
  expectOk(await approve('second', articleId))
})

test('remarks go along from round to round', async () => {
  const articleId = await walkTo(2, park)
  expectOk(await remarkOn('reviewer', articleId, [residents]))
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, { ...park, title: '口袋公园今天开放' }))
  expectOk(await submit('reporter', articleId))
  expect(await seenBy('second', articleId)).toMatchObject([
    { place: { state: 'there' }, stage: { key: 'review' } },
  ])
  expect((await stateOf(articleId)).round?.openRemarks).toBe(1)
})

test('an empty article is read without remarks', async () => {
  const articleId = await begin('reporter', { ...emptyContent(), title: '新题' })
  expect(await seenBy('reporter', articleId)).toEqual([])
})

test('which parts have open remarks is told to who may read those, and is another news after every word', async () => {
  const articleId = await walkTo(1, park)
  expectOk(await remarkOn('editor', articleId, [residents]))
  const { remarkId } = expectOk(await remarkOn('editor', articleId, [{ at: 'title' }]))
  expectOk(await remarkOn('editor', articleId, []))
  expectOk(await sendBack('editor', articleId, 0))
  expectOk(await write('reporter', articleId, { ...park, title: '还没写好' }))
  expectOk(await remarkOn('editor', articleId, [{ at: 'summary' }]))
  const marks = async (name: CastName) => readMarks(await actor(name), articleId)
  const first = await marks('reporter')
  expect(first).toMatchObject({ open: 4, at: { body: 1, title: 1, '': 1, summary: 1 } })
  expect(await marks('second')).toMatchObject({ open: 3, at: { body: 1, title: 1, '': 1 } })
  expect(await marks('reader')).toBeNull()
  expectOk(await as('reporter', replyToRemark, { remarkId, words: '改了' }))
  const answered = await marks('reporter')
  expectOk(await as('reporter', resolveRemark, { remarkId }))
  const settled = await marks('reporter')
  expect(settled).toMatchObject({ open: 3, at: { body: 1, '': 1, summary: 1 } })
  expect(new Set([first, answered, settled].map((each) => each?.news)).size).toBe(3)
})
