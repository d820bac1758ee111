import { beforeEach, describe, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { readLedger } from '#lib/site/read-ledger.ts'
import {
  as,
  freshWorld,
  liveArticle,
  publish,
  walkOn,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

async function correct(articleId: number, title: string, correction: string): Promise<void> {
  expectOk(await as('reporter', startCorrection, { articleId }))
  expectOk(await write('reporter', articleId, wholeContent({ title, correction })))
  await walkOn(articleId, 5)
  expectOk(await publish('third', articleId))
}

const told = async (before?: number) =>
  (await readLedger(before)).page?.entries.map(({ kind, articleId, title, note }) => [
    kind,
    articleId,
    title,
    note,
  ])

describe('the ledger of corrections', () => {
  test('is empty while nothing was corrected, and has no older page of nothing', async () => {
    await liveArticle(wholeContent({ correction: '首次刊出，不是更正。' }))
    expect(await told()).toEqual([])
    expect(await told(4)).toBeUndefined()
  })

  test('has each correction by its present title and each withdrawal by its note alone, the newest first', async () => {
    const [first, second] = [await liveArticle(), await liveArticle()]
    await correct(first, '公园二十六处', '更正：应为二十六处。')
    await correct(first, '公园二十七处', '更正：应为二十七处。')
    expectOk(await withdraw('second', second))
    expect(await told()).toEqual([
      ['withdrawal', second, '', '本报已撤下这篇报道。'],
      ['correction', first, '公园二十七处', '更正：应为二十七处。'],
      ['correction', first, '公园二十七处', '更正：应为二十六处。'],
    ])
  })

  test('tells no correction of what was taken down, and its older pages keep their addresses', async () => {
    const [first, second] = [await liveArticle(), await liveArticle()]
    await correct(first, '公园二十六处', '更正：应为二十六处。')
    await correct(second, '公园二十七处', '更正：应为二十七处。')
    const before = (await readLedger()).page?.entries[0]?.number
    expectOk(await withdraw('second', second))
    expect(await told()).toEqual([
      ['withdrawal', second, '', '本报已撤下这篇报道。'],
      ['correction', first, '公园二十六处', '更正：应为二十六处。'],
    ])
    expect(await told(before)).toEqual([['correction', first, '公园二十六处', '更正：应为二十六处。']])
  })
})
