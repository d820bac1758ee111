import { expect } from '@playwright/test'
import pg from 'pg'
import { findRunningPostgres } from '#lib/platform/embedded-postgres.ts'
import { get } from '#tests/support/get.ts'
import { drawing } from '#tests/support/pictures.ts'
import {
  begin,
  bringOut,
  carriedBy,
  carry,
  closeStaff,
  correct,
  openStaff,
  receiptOf,
  type Staff,
  takeDown,
} from './support/staff.ts'
import { test } from './support/test.ts'
import { Watch } from './support/watch.ts'
import { startWebProcess, type WebProcess } from './support/web-process.ts'

// Two web processes of one build on one database: what is done through the first, read from the second.

const PROMISE_MS = 1_000

let first: number
let second: WebProcess
let staff: Staff

test.beforeAll(async ({ baseURL }) => {
  first = Number(new URL(baseURL ?? '').port)
  second = await startWebProcess(baseURL)
  staff = await openStaff(first)
})
test.afterAll(async () => {
  closeStaff(staff)
  await second.stop()
})

test('a release, a correction and a takedown are at both within a second, and neither ever goes back', async () => {
  const [early, late] = ['渡口今晚首航', '渡口明晚首航']
  const seen = ({ status, text }: { status: number; text: string }) => {
    if (text.includes(late)) return late
    if (text.includes(early)) return early
    return status === 410 ? '撤' : '无'
  }
  const { articleId, hash } = await begin(staff, { title: early, tags: ['首航'] })
  const paths = [`/article/${articleId}`, '/', '/channel/city', `/tag/${encodeURIComponent('首航')}`]
  const watches = [first, second.port].flatMap((port) => paths.map((path) => new Watch(port, path, seen)))
  await Promise.all(watches.map((watch) => watch.until('无')))

  await (await carry(staff, articleId, hash))()
  await expectWithinASecond(watches, early)
  await (await correct(staff, articleId, { title: late, tags: ['首航'], correction: '首航日期有误。' }))()
  await expectWithinASecond(watches, late)
  await takeDown(staff, articleId)
  await expectWithinASecond(watches, (watch) => (watch.path === paths[0] ? '撤' : '无'))

  for (const watch of watches) {
    await watch.stop()
    const last = watch.path === paths[0] ? '撤' : '无'
    expect([watch.path, watch.turns], 'seen in this order and no other').toEqual([
      watch.path,
      ['无', early, late, last],
    ])
    expect(watch.asked, 'between the turns too').toBeGreaterThan(3 * watch.turns.length)
  }
})

/** Since now, which is when an act was answered, nobody who asks after the promised second sees what was before. */
async function expectWithinASecond(watches: Watch[], wanted: string | ((watch: Watch) => string)) {
  const answered = performance.now()
  for (const watch of watches) {
    const state = typeof wanted === 'string' ? wanted : wanted(watch)
    const at = await watch.until(state)
    expect(at - answered, `${watch.path} at ${watch.port}`).toBeLessThan(PROMISE_MS)
  }
}

test('a hundred readers who ask at once for what nobody has asked for cost the database no more than one', async () => {
  const ids = [
    await bringOut(staff, { title: '百人同读之一' }),
    await bringOut(staff, { title: '百人同读之二' }),
  ]
  // A worker looks at each release as a reader would: it is not one of the hundred.
  for (const id of ids) await receiptOf(staff, id)
  const kinds = [
    (id: number) => `/article/${id}`,
    (id: number) => `/before/${id}`,
    (id: number) => `/channel/city/before/${id}`,
  ]
  await get(second.port, '/')
  for (const pathOf of kinds) {
    const [alone, together] = ids.map(pathOf) as [string, string]
    const costOf = async (path: string, readers: number) => {
      const before = second.statements.count
      const answers = await Promise.all(Array.from({ length: readers }, () => get(second.port, path)))
      expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1)
      return second.statements.count - before
    }
    const cost = await costOf(alone, 1)
    expect([alone, cost > 0]).toEqual([alone, true])
    expect([together, await costOf(together, 100)]).toEqual([together, cost])
    expect([together, await costOf(together, 100)], 'and nothing from then on').toEqual([together, 0])
  }
})

test('what was taken down while a process heard nothing is gone there as soon as it hears again', async () => {
  const [cut, silent] = [
    await bringOut(staff, { title: '断线时撤下' }),
    await bringOut(staff, { title: '停机时撤下' }),
  ]
  const status = async (id: number) => (await get(second.port, `/article/${id}`)).status
  expect([await status(cut), await status(silent)]).toEqual([200, 200])

  // Its listening connection is cut, as by an administrator.
  const owner = new pg.Client({
    connectionString: (await findRunningPostgres(process.env.DATA_DIR ?? '')) ?? '',
  })
  await owner.connect()
  const ended = await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sanshen listen'",
  )
  expect(ended.rowCount).toBeGreaterThanOrEqual(2)
  await owner.end()
  await takeDown(staff, cut)
  await expectGone(second.port, [`/article/${cut}`], 410)

  // Its whole database is away, after a reader has had the page as it stands since that takedown.
  expect(await status(silent)).toBe(200)
  await second.line.cut()
  await expect.poll(async () => (await get(second.port, '/readyz')).status).toBe(503)
  await takeDown(staff, silent)
  expect(await status(silent), 'what was seen before still comes').toBe(200)
  await second.line.mend()
  await expectGone(second.port, [`/article/${silent}`], 410)
})

test('a takedown is gone at once from every place where readers had it, pictures included', async () => {
  const picture = await drawing(1290, 860).jpeg().toBuffer()
  const medium = carriedBy<{ sha256: string }>(
    await staff.reporter.postFile('/api/desk/media?name=a.jpg', picture),
  )
  const cover = { ...medium, caption: '', credit: '资料图', alt: '红与蓝' }
  const title = '即将撤下的一篇'
  const articleId = await bringOut(staff, { title, tags: ['撤下'], cover })
  const later = await bringOut(staff, { title: '撤下之后的一篇', tags: ['撤下'] })
  const tag = `/tag/${encodeURIComponent('撤下')}`
  const lists = ['', '/channel/city', tag].flatMap((list) => [list || '/', `${list}/before/${later}`])
  const machines = [
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/channel/city/feed.xml',
    '/channel/city/atom.xml',
  ]
  lists.push(...machines, '/news-sitemap.xml', '/api/v1/articles')
  const alone = `/api/v1/articles/${articleId}`
  const ports = [first, second.port]
  const report = await get(first, `/article/${articleId}`)
  const sizes = new RegExp(`/media/${medium.sha256}-\\d+\\.(avif|webp)`, 'g')
  const pictures = [...new Set(report.text.match(sizes))]
  expect(pictures.length).toBeGreaterThan(1)
  for (const port of ports) {
    for (const path of lists) {
      const { status, text } = await get(port, path)
      expect([path, status, text.includes(title)]).toEqual([path, 200, true])
    }
    for (const path of [...pictures, alone]) {
      expect([path, (await get(port, path)).status]).toEqual([path, 200])
    }
    expect((await get(port, `/article/${later}`)).text).toContain(title)
  }

  await takeDown(staff, articleId)
  for (const port of ports) {
    await expectGone(port, [`/article/${articleId}`, alone], 410)
    await expectGone(port, pictures, 404)
    for (const path of [...lists, `/article/${later}`]) {
      const { status, text } = await get(port, path)
      expect([path, status, text.includes(title)]).toEqual([path, 200, false])
    }
  }
})

/** All of them answer so within the promised second from now, and go on to. */
async function expectGone(port: number, paths: string[], wanted: number) {
  const began = performance.now()
  for (const path of paths) {
    for (;;) {
      const { status } = await get(port, path)
      if (status === wanted) break
      expect(performance.now() - began, `${path} still says ${status}`).toBeLessThan(PROMISE_MS)
    }
  }
  for (const path of paths) expect([path, (await get(port, path)).status]).toEqual([path, wanted])
}
