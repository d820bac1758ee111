import { describe, expect, test } from '@jest/globals'
import { emptyContent } from '#lib/document/content.ts'
import { nextStep, stateOf } from '#lib/receipts/rules.ts'
import { listKey, type Standing } from '#lib/receipts/standing.ts'
import { surfacesOf } from '#lib/receipts/surfaces.ts'

const now = new Date('2026-11-23T02:00:00.000Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

/** An article that has just come out in a sub-channel, with one tag, `newer` newer ones in each list. */
function standing(changes: Partial<Standing> = {}, newer = 0): Standing {
  const above = newer > 0 ? 99 : null
  const lists = [
    { kind: 'all', name: '' },
    { kind: 'channel', name: 'metro' },
    { kind: 'channel', name: 'city' },
  ] as const
  const keys = [
    ...lists.flatMap((list) => [listKey(list), listKey({ ...list, machines: true })]),
    listKey({ kind: 'tag', name: '公园' }),
  ]
  return {
    ...{ articleId: 7, publicationId: 3, hash: 'a'.repeat(64), text: '', slugs: [], corrections: [] },
    content: { ...emptyContent(), title: '口袋公园开放', tags: ['公园'] },
    ...{
      endedAs: null,
      isLive: true,
      articleIsLive: true,
      releasedBy: 1,
      withdrawnBy: null,
      publicNote: null,
    },
    ...{ firstPublishedAt: hoursAgo(1), isCorrection: false, ledgerNewer: 0, embargoUntil: null, now },
    ...{ channel: 'metro', parent: 'city', neighbours: [], titleIsOthers: false, excerptIsOthers: false },
    places: Object.fromEntries(keys.map((key) => [key, { newer, above }])),
    ...changes,
  }
}

const wanted = (given: Standing) =>
  Object.fromEntries(surfacesOf(given).map(({ path, want }) => [path, want]))

describe('where a release ought to be found', () => {
  test('is every place where the newest stands, in its channel, the one above and at its tags', () => {
    expect(wanted(standing())).toEqual({
      ...{ '/article/7': 'text', '/': 'listed', '/channel/metro': 'listed', '/channel/city': 'listed' },
      ...{ '/tag/%E5%85%AC%E5%9B%AD': 'listed', '/sitemap/1.xml': 'address', '/news-sitemap.xml': 'address' },
      ...{ '/feed.xml': 'item', '/atom.xml': 'item', '/feed.json': 'item' },
      ...{
        '/channel/metro/feed.xml': 'item',
        '/channel/metro/atom.xml': 'item',
        '/channel/metro/feed.json': 'item',
      },
      ...{
        '/channel/city/feed.xml': 'item',
        '/channel/city/atom.xml': 'item',
        '/channel/city/feed.json': 'item',
      },
      ...{ '/api/v1/articles/7': 'item', '/api/v1/articles': 'item' },
      ...{ '/api/v1/channels/metro/articles': 'item', '/api/v1/channels/city/articles': 'item' },
    })
  })

  test('is a page of older ones where it is no longer among the first, and no feed that has only the newest', () => {
    const old = wanted(standing({ firstPublishedAt: hoursAgo(100) }, 30))
    expect(old).toMatchObject({
      ...{
        '/before/99': 'listed',
        '/channel/metro/before/99': 'listed',
        '/api/v1/articles/before/99': 'item',
      },
      ...{ '/tag/%E5%85%AC%E5%9B%AD/before/99': 'listed' },
    })
    for (const path of ['/', '/channel/metro', '/feed.xml', '/news-sitemap.xml', '/api/v1/articles'])
      expect(Object.keys(old)).not.toContain(path)
  })

  test.each([
    ['the front page', '/', 8],
    ['a feed', '/feed.xml', 20],
    ['a channel', '/channel/metro', 30],
    ['a list of the API', '/api/v1/articles', 30],
  ])('is %s as long as it has room', (_where, path, length) => {
    expect(Object.keys(wanted(standing({}, length - 1)))).toContain(path)
    expect(Object.keys(wanted(standing({}, length)))).not.toContain(path)
  })

  test('is no place of machines while an embargo holds, and the paper’s own pages all the same', () => {
    const held = wanted(standing({ embargoUntil: new Date(now.getTime() + 60_000) }))
    expect(held).toMatchObject({
      ...{ '/article/7': 'text', '/': 'listed', '/channel/metro': 'listed' },
      ...{ '/feed.xml': 'absent', '/sitemap/1.xml': 'absent', '/news-sitemap.xml': 'absent' },
      ...{ '/api/v1/articles/7': 'missing', '/api/v1/articles': 'absent' },
    })
  })

  test('is the ledger too, of a correction, as long as it is on its first page', () => {
    expect(wanted(standing({ isCorrection: true }))).toMatchObject({
      ...{ '/corrections': 'note', '/corrections/atom.xml': 'note' },
    })
    const older = Object.keys(wanted(standing({ isCorrection: true, ledgerNewer: 30 })))
    const embargoUntil = new Date(now.getTime() + 60_000)
    const held = Object.keys(wanted(standing({ isCorrection: true, embargoUntil })))
    expect(older.filter((path) => path.startsWith('/corrections'))).toEqual([])
    expect(held.filter((path) => path.startsWith('/corrections'))).toEqual(['/corrections'])
  })

  test('is its address with today’s words, its number, and every earlier address, which leads there', () => {
    const slugs = ['parks', 'pocket-parks', '', 'parks']
    expect(wanted(standing({ slugs }))).toMatchObject({
      ...{ '/article/7/parks': 'text', '/article/7': 'text', '/article/7/pocket-parks': 'moved' },
    })
  })

  test('is in no channel that there is not', () => {
    const paths = Object.keys(wanted(standing({ channel: null, parent: null })))
    expect(paths.filter((path) => path.includes('channel'))).toEqual([])
  })
})

test('after a withdrawal its addresses say so, and every other place is free of it, its neighbours’ pages too', () => {
  const gone = standing(
    {
      ...{
        isLive: false,
        articleIsLive: false,
        endedAs: 'withdrawn',
        slugs: ['parks', 'old'],
        neighbours: [6],
      },
      publicNote: '已撤下。',
    },
    3,
  )
  const places = wanted(gone)
  expect(places).toMatchObject({
    ...{
      '/article/7/parks': 'gone',
      '/article/7': 'gone',
      '/article/7/old': 'gone',
      '/api/v1/articles/7': 'gone',
    },
    ...{
      '/': 'absent',
      '/before/99': 'absent',
      '/channel/metro': 'absent',
      '/channel/city/before/99': 'absent',
    },
    ...{ '/article/6': 'absent', '/feed.xml': 'absent', '/sitemap/1.xml': 'absent', '/corrections': 'note' },
  })
  expect(Object.values(places).filter((want) => !['gone', 'absent', 'note'].includes(want))).toEqual([])
})

describe('what follows from an attempt', () => {
  test('is nothing where all is right', () => {
    expect(nextStep('right', 1, false)).toEqual({ repair: false, inMs: null, tell: false })
  })

  test('is a repair and another look where something is wrong, and that somebody hears of it once that did not help', () => {
    expect(nextStep('wrong', 1, false)).toEqual({ repair: true, inMs: 2_000, tell: false })
    expect(nextStep('wrong', 2, false)).toEqual({ repair: true, inMs: 10_000, tell: true })
    expect(nextStep('wrong', 3, true).tell).toBe(false)
  })

  test('is patience where nothing could be fetched, no repair, and an end', () => {
    expect(nextStep('unreached', 3, false)).toEqual({ repair: false, inMs: 60_000, tell: false })
    expect(nextStep('unreached', 4, false).tell).toBe(true)
    expect(nextStep('unreached', 9, true).inMs).toBeNull()
  })

  test('is worked out from the worst of what was found', () => {
    const found = (...states: ('right' | 'wrong' | 'unreached')[]) =>
      stateOf(states.map((state) => ({ state })))
    expect([found('right'), found('right', 'unreached'), found('unreached', 'wrong')]).toEqual([
      ...['right', 'unreached', 'wrong'],
    ])
  })
})
