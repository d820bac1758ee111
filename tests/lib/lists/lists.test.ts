import { beforeEach, describe, expect, test } from '@jest/globals'
import { listArticles } from '#lib/lists/list-articles.ts'
import { listQueue } from '#lib/lists/list-queue.ts'
import { listStates } from '#lib/lists/schema.ts'
import { listMine, listReady, listWaiting } from '#lib/lists/workbench.ts'
import { expectOk } from '#lib/platform/command.ts'
import type { ArticleRow } from '#lib/review/article-row.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import {
  actor,
  approve,
  begin,
  castNames,
  freshWorld,
  liveArticle,
  recall,
  reject,
  schedule,
  sendBack,
  submit,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const numbers = (rows: ArticleRow[]) => rows.map(({ articleId }) => articleId)

async function rowOf(articleId: number): Promise<ArticleRow> {
  const { rows } = await listArticles(await actor('chief'), {}, null)
  const row = rows.find((each) => each.articleId === articleId)
  if (!row) throw new Error(`article ${articleId} is not listed`)
  return row
}

describe('稿件', () => {
  test('staff know their own and what was ever submitted, editors everything, a reader nothing', async () => {
    const unsubmitted = await begin('reporter')
    const submitted = await walkTo(1)
    const recalled = await walkTo(1)
    expectOk(await recall('reporter', recalled))
    const known = async (name: CastName) => numbers((await listArticles(await actor(name), {}, null)).rows)
    for (const name of castNames) {
      const all = ['reporter', 'editor', 'editor2', 'chief'].includes(name)
      const expected = all ? [recalled, submitted, unsubmitted] : [recalled, submitted]
      expect([name, await known(name)]).toEqual([name, name === 'reader' ? [] : expected])
    }
  })

  test('pages go on by the number of the last article, none twice and none left out', async () => {
    const all: number[] = []
    for (let count = 0; count < 32; count += 1) all.unshift(await begin('reporter'))
    const reporter = await actor('reporter')
    const first = await listArticles(reporter, {}, null)
    expect([first.rows.length, first.next]).toEqual([30, { isUrgent: false, value: '', articleId: all[29] }])
    // What is begun meanwhile stands before the first page, not in the second.
    await begin('reporter')
    const second = await listArticles(reporter, {}, first.next)
    expect(second.next).toBeNull()
    expect([...numbers(first.rows), ...numbers(second.rows)]).toEqual(all)
  })

  test('each article says where it stands', async () => {
    const kind = async (articleId: number) => (await rowOf(articleId)).standing.kind
    expect(await kind(await begin('reporter'))).toBe('draft')
    expect((await rowOf(await walkTo(3))).standing).toEqual({
      kind: 'in-review',
      stage: { position: 3, key: 'second-review', nameZh: '二审', nameEn: 'Second review' },
    })
    const ready = await walkTo(5)
    expect(await kind(ready)).toBe('ready')
    const at = new Date(Date.now() + 3_600_000)
    expectOk(await schedule('third', ready, at))
    expect((await rowOf(ready)).standing).toEqual({ kind: 'scheduled', at: at.toISOString() })
    const live = await liveArticle()
    expect(await rowOf(live)).toMatchObject({ standing: { kind: 'live' }, isLive: true })
    expectOk(await write('reporter', live, wholeContent({ title: '更正', correction: '人数有误。' })))
    expectOk(await submit('reporter', live))
    expect(await rowOf(live)).toMatchObject({ standing: { kind: 'in-review' }, isLive: true })
    expectOk(await withdraw('third', live))
    expect(await rowOf(live)).toMatchObject({ standing: { kind: 'withdrawn' }, isLive: false })
    const recalled = await walkTo(1)
    expectOk(await recall('reporter', recalled))
    expect(await kind(recalled)).toBe('recalled')
  })

  test('what came back says by whom, why and when, until the next signature answers it', async () => {
    const returned = await walkTo(3)
    expectOk(await sendBack('second', returned, 2))
    expect(await rowOf(returned)).toMatchObject({
      standing: { kind: 'in-review' },
      sentBack: { by: '韩雨桐', reason: 'facts' },
    })
    expectOk(await approve('reviewer', returned))
    expect((await rowOf(returned)).sentBack).toBeNull()
    expectOk(await sendBack('second', returned, 0))
    expect(await rowOf(returned)).toMatchObject({
      standing: { kind: 'returned' },
      sentBack: { by: '韩雨桐', reason: 'facts' },
    })
    const rejected = await walkTo(2)
    expectOk(await reject('reviewer', rejected))
    expect(await rowOf(rejected)).toMatchObject({
      standing: { kind: 'rejected' },
      sentBack: { by: '沈砚秋', reason: 'policy' },
    })
  })
})

describe('工作台', () => {
  test('mine is what I began, and not what I edited at a stage', async () => {
    const mine = await walkTo(2)
    await begin('editor')
    expectOk(await write('reviewer', mine, wholeContent({ title: '审读改过' })))
    expect(numbers((await listMine(await actor('reporter'), listStates)).rows)).toEqual([mine])
    expect((await listMine(await actor('reviewer'), listStates)).rows).toEqual([])
  })

  test('what waits for me is at a stage of mine, longest first, and never my own text', async () => {
    const first = await walkTo(2)
    const own = await begin('reviewer')
    expectOk(await submit('reviewer', own))
    expectOk(await approve('editor', own))
    const last = await walkTo(2)
    expect(numbers((await listWaiting(await actor('reviewer'))).rows)).toEqual([first, last])
    expect(numbers((await listWaiting(await actor('reviewer2'))).rows)).toEqual([first, own, last])
    expect((await listWaiting(await actor('second'))).rows).toEqual([])
    expect((await listWaiting(await actor('reporter'))).rows).toEqual([])
  })

  test('what is fully signed waits for those who may release, and for nobody else', async () => {
    const ready = await walkTo(5)
    await walkTo(4)
    for (const name of castNames) {
      const expected = ['third', 'third2', 'chief'].includes(name) ? [ready] : []
      expect([name, numbers((await listReady(await actor(name))).rows)]).toEqual([name, expected])
    }
  })
})

describe('待审', () => {
  test('a queue is for those who sign there', async () => {
    const waiting = await walkTo(3)
    const queue = async (name: CastName) => listQueue(await actor(name), 'second-review', null)
    expect(await queue('second2')).toMatchObject({ refused: false, stage: { nameZh: '二审' } })
    expect(numbers((await queue('chief'))?.rows ?? [])).toEqual([waiting])
    expect(await queue('reviewer')).toMatchObject({ refused: true, rows: [] })
    expect(await listQueue(await actor('chief'), 'fifth-review', null)).toBeNull()
  })

  test('the longest waiting comes first, and pages go on by what was waited for', async () => {
    const all: number[] = []
    for (let count = 0; count < 31; count += 1) all.push(await walkTo(1))
    const editor = await actor('editor')
    const first = await listQueue(editor, 'edit', null)
    expect(numbers(first?.rows ?? [])).toEqual(all.slice(0, 30))
    const second = await listQueue(editor, 'edit', first?.next ?? null)
    expect(numbers(second?.rows ?? [])).toEqual(all.slice(30))
    expect(second?.next).toBeNull()
  })
})
