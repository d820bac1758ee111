import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { chooseSlug } from '#lib/publishing/choose-slug.ts'
import type { ReceiptOf } from '#lib/publishing/receipt-job.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { checkSurfaces } from '#lib/receipts/check-surfaces.ts'
import { openReaderDoor } from '#lib/receipts/fetch-as-reader.ts'
import type { Finding } from '#lib/receipts/schema.ts'
import { sql } from '#tests/support/database.ts'
import { embargoedArticle, endEmbargo, firstPublishedHoursAgo } from '#tests/support/embargo.ts'
import { type SiteServer, startSite } from '#tests/support/site-server.ts'
import {
  as,
  bodyOf,
  freshWorld,
  liveArticle,
  personId,
  publish,
  walkOn,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

let site: SiteServer
beforeEach(async () => {
  await freshWorld()
  site = await startSite()
  // As a worker behind a proxy: the public name leads nowhere from here.
})
afterEach(() => site.stop())

const { SITE_URL } = env()

async function check(articleId: number, via = site.address) {
  const publication = await app().publication.findFirstOrThrow({
    where: { articleId },
    orderBy: { id: 'desc' },
  })
  const of: ReceiptOf = {
    publicationId: publication.id,
    kind: publication.endedAs === 'withdrawn' ? 'withdrawal' : 'release',
  }
  const door = openReaderDoor(SITE_URL, via)
  await checkSurfaces(of, door, SITE_URL)
  door.close()
  return receiptOf(articleId)
}

async function receiptOf(articleId: number) {
  const receipt = await app().receipt.findFirstOrThrow({ where: { articleId }, orderBy: { id: 'desc' } })
  return { ...receipt, surfaces: receipt.surfaces as unknown as Finding[] }
}

const notRight = ({ surfaces }: { surfaces: Finding[] }) =>
  surfaces.filter(({ state }) => state !== 'right').map(({ path, want, reason }) => ({ path, want, reason }))
const wants = ({ surfaces }: { surfaces: Finding[] }) =>
  Object.fromEntries(surfaces.map(({ path, want }) => [path, want]))

const text = bodyOf('清晨六点半，口袋公园开门，第一批居民走了进来。', '第二段。')
const tagged = () => wholeContent({ tags: ['公园', '民生'], body: text })

describe('after a release', () => {
  test('every surface is fetched and all of them are as they ought to be', async () => {
    await liveArticle(wholeContent({ title: '另一篇' }))
    const id = await liveArticle(tagged())
    const receipt = await check(id)
    expect(notRight(receipt)).toEqual([])
    expect(receipt).toMatchObject({ kind: 'release', state: 'right', attempt: 1, nextAt: null, told: false })
    expect(wants(receipt)).toMatchObject({
      [`/article/${id}`]: 'text',
      '/': 'listed',
      '/channel/city': 'listed',
      [`/tag/${encodeURIComponent('公园')}`]: 'listed',
      ...{ '/feed.xml': 'item', '/atom.xml': 'item', '/feed.json': 'item', '/channel/city/feed.xml': 'item' },
      ...{ '/sitemap/1.xml': 'address', '/news-sitemap.xml': 'address' },
      ...{ [`/api/v1/articles/${id}`]: 'item', '/api/v1/channels/city/articles': 'item' },
    })
    const [event] = await sql('owner', `select actor_id, data from audit_event where name = 'receipt.right'`)
    expect(event).toMatchObject({
      actor_id: null,
      data: { attempt: 1, receiptId: receipt.id },
    })
  })

  test('an article with words in its address is found at them, and earlier ones lead there', async () => {
    const id = await liveArticle(tagged())
    for (const slug of ['parks', 'pocket-parks'])
      expectOk(await as('third', chooseSlug, { articleId: id, slug }))
    const receipt = await check(id)
    expect(notRight(receipt)).toEqual([])
    expect(wants(receipt)).toMatchObject({
      [`/article/${id}/pocket-parks`]: 'text',
      [`/article/${id}`]: 'text',
      [`/article/${id}/parks`]: 'moved',
    })
  })

  test('what machines may not have yet is rightly absent there, and looked for when the embargo has ended', async () => {
    const id = await embargoedArticle(tagged())
    const receipt = await check(id)
    expect(notRight(receipt)).toEqual([])
    expect(wants(receipt)).toMatchObject({
      [`/article/${id}`]: 'text',
      ...{ '/': 'listed', '/feed.xml': 'absent', '/sitemap/1.xml': 'absent' },
      [`/api/v1/articles/${id}`]: 'missing',
    })
    const jobs = await sql(
      'owner',
      `select 1 from graphile_worker.jobs where task_identifier = 'check-surfaces' and run_at > now() + interval '50 minutes'`,
    )
    expect(jobs).toHaveLength(1)
    await endEmbargo(id)
    await sql('owner', `select raise_site_versions('lists', 'article:${id}')`)
    const later = await check(id)
    expect(notRight(later)).toEqual([])
    expect(wants(later)).toMatchObject({ '/feed.xml': 'item', [`/api/v1/articles/${id}`]: 'item' })
  })

  test('a correction of an old article is looked for on the pages of older ones, and in no news', async () => {
    const old = await liveArticle(tagged())
    await firstPublishedHoursAgo(old, 100)
    const newer: number[] = []
    for (let n = 0; n < 9; n += 1) newer.push(await liveArticle(wholeContent({ title: `新的一篇 ${n}` })))
    expectOk(await as('reporter', startCorrection, { articleId: old }))
    expectOk(
      await write('reporter', old, { ...tagged(), title: '口袋公园开放了', correction: '更正：时间有误。' }),
    )
    await walkOn(old, 5)
    expectOk(await publish('third', old))
    const receipt = await check(old)
    expect(notRight(receipt)).toEqual([])
    expect(wants(receipt)).toMatchObject({
      ...{
        [`/before/${newer[0]}`]: 'listed',
        '/channel/city': 'listed',
        '/corrections': 'note',
        '/corrections/atom.xml': 'note',
      },
    })
    expect(Object.keys(wants(receipt))).not.toContain('/news-sitemap.xml')
  }, 30_000)

  test('a surface that is out of date is made anew, and right when it is fetched again', async () => {
    const id = await liveArticle(tagged())
    site.spoil('/channel/city', (html) => html.replaceAll(`/article/${id}`, '/article/0'))
    site.spoil(`/article/${id}`, (html) => html.replace('清晨六点半，口袋', '清晨七点半，口袋'))
    await fetch(`${site.address}/channel/city`)
    await fetch(`${site.address}/article/${id}`)
    site.mend()
    const receipt = await check(id)
    expect(receipt).toMatchObject({ state: 'wrong', told: false })
    expect(notRight(receipt)).toEqual([
      { path: `/article/${id}`, want: 'text', reason: 'text' },
      { path: '/channel/city', want: 'listed', reason: 'unlisted' },
    ])
    expect(receipt.surfaces[0]?.difference).toEqual({
      ...{ place: 'body', index: 1 },
      expected: '清晨六点半，口袋公园开门，第一批居民走了进来。',
      found: '清晨七点半，口袋公园开门，第一批居民走了进来。',
    })
    expect(receipt.nextAt).not.toBeNull()
    expect(await check(id)).toMatchObject({ state: 'right', attempt: 2, nextAt: null })
  })

  test('a list that lost an article gets it back', async () => {
    const id = await liveArticle(tagged())
    await sql('owner', 'delete from listing')
    expect(await check(id)).toMatchObject({ state: 'wrong' })
    expect(await check(id)).toMatchObject({ state: 'right' })
  })

  test('a surface that stays wrong is told to somebody at the second attempt, once, and tried no more after the last', async () => {
    const id = await liveArticle(tagged())
    site.spoil(`/article/${id}`, (html) => html.replace('第二段。', '第二段'))
    const told: boolean[] = []
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      const receipt = await check(id)
      expect(receipt).toMatchObject({ state: 'wrong', attempt })
      told.push(receipt.told)
      expect(receipt.nextAt === null).toBe(attempt === 9)
    }
    expect(told.map(Number)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(await sql('owner', `select data->'tell' as tell from audit_event where data ? 'tell'`)).toEqual([
      { tell: personId('third') },
    ])
  }, 30_000)

  test('a site that is away is said to be, never that all is well, and is found again without a restart', async () => {
    const id = await liveArticle(tagged())
    const { address, port } = site
    await site.stop()
    const away = await check(id, address)
    expect(away).toMatchObject({ state: 'unreached', told: false })
    expect(new Set(away.surfaces.map(({ reason, status }) => `${reason} ${status}`))).toEqual(
      new Set(['unreachable null']),
    )
    site = await startSite(port)
    expect(await check(id, address)).toMatchObject({ state: 'right', attempt: 2 })
  })

  test('what was overtaken by another act gets no receipt', async () => {
    const id = await liveArticle(tagged())
    const { id: publicationId } = await app().publication.findFirstOrThrow({ where: { articleId: id } })
    expectOk(await withdraw('second', id))
    const door = openReaderDoor(SITE_URL, site.address)
    await checkSurfaces({ publicationId, kind: 'release' }, door, SITE_URL)
    door.close()
    expect(await app().receipt.count()).toBe(0)
  })
})

describe('after a withdrawal', () => {
  test('every surface is shown clean', async () => {
    await liveArticle(wholeContent({ title: '前一篇', body: bodyOf('别的话。') }))
    const id = await liveArticle(tagged())
    await liveArticle(wholeContent({ title: '后一篇', body: bodyOf('别的话。') }))
    for (const path of ['/', '/channel/city', '/feed.xml', `/article/${id}`])
      await fetch(`${site.address}${path}`)
    expectOk(await withdraw('second', id))
    const receipt = await check(id)
    expect(notRight(receipt)).toEqual([])
    expect(receipt).toMatchObject({ kind: 'withdrawal', state: 'right' })
    expect(wants(receipt)).toMatchObject({
      ...{ [`/article/${id}`]: 'gone', [`/article/${id}/share.png`]: 'gone' },
      ...{
        '/': 'absent',
        '/channel/city': 'absent',
        '/corrections': 'note',
        '/corrections/atom.xml': 'note',
        '/feed.json': 'absent',
        '/sitemap/1.xml': 'absent',
      },
      [`/article/${id - 1}`]: 'absent',
      [`/api/v1/articles/${id}`]: 'gone',
    })
  })

  test('what is left of it anywhere is named: its address, its title, its text', async () => {
    const id = await liveArticle(tagged())
    await liveArticle(wholeContent({ title: '别的一篇', body: bodyOf('别的话。') }))
    expectOk(await withdraw('second', id))
    site.spoil('/', (html) => html.replace('</main>', `<a href="/article/${id}">旧</a></main>`))
    site.spoil('/channel/city', (html) => html.replace('</main>', '<p>口袋公园开放</p></main>'))
    site.spoil(`/article/${id}`, (html) => html.replace('本报已撤下这篇报道。', ''))
    site.spoil(`/article/${id}/share.png`, () => 'PNG')
    site.spoil('/corrections', (html) => html.replace('这篇报道已撤下', '口袋公园开放'))
    site.spoil('/corrections/atom.xml', (xml) => xml.replace('本报已撤下这篇报道。', ''))
    const receipt = await check(id)
    expect(receipt.state).toBe('wrong')
    expect(notRight(receipt)).toEqual([
      { path: `/article/${id}`, want: 'gone', reason: 'note-missing' },
      { path: `/article/${id}/share.png`, want: 'gone', reason: 'still-there' },
      { path: '/', want: 'absent', reason: 'still-there' },
      { path: '/channel/city', want: 'absent', reason: 'still-there' },
      { path: '/corrections', want: 'note', reason: 'still-there' },
      { path: '/corrections/atom.xml', want: 'note', reason: 'note-missing' },
    ])
  })

  test('a title that another live article has too proves nothing', async () => {
    const id = await liveArticle(tagged())
    await liveArticle(wholeContent({ body: bodyOf('别的话。') }))
    expectOk(await withdraw('second', id))
    expect(notRight(await check(id))).toEqual([])
  })
})
