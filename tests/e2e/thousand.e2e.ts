import { expect } from '@playwright/test'
import type { Client } from '#tests/bench/client.ts'
import { type Answer, get } from '#tests/support/get.ts'
import {
  begin,
  bringOut,
  carry,
  closeStaff,
  correct,
  openStaff,
  type Staff,
  takeDown,
} from './support/staff.ts'
import { test } from './support/test.ts'

let port: number
let staff: Staff
test.beforeAll(async ({ baseURL }) => {
  port = Number(new URL(baseURL ?? '').port)
  staff = await openStaff(port)
})
test.afterAll(() => closeStaff(staff))

const ROUNDS = 40
const HOUR_MS = 3_600_000
const soon = () => new Date(Date.now() + HOUR_MS).toISOString()

// Each stands in a title, which is what any list would show first.
const secret = {
  draft: '秘稿甲：还在写',
  waiting: '秘稿乙：在等签字',
  signed: '秘稿丙：签完未发',
  scheduled: '秘稿丁：定时在后',
  correction: '秘稿戊：更正未发',
  withdrawn: '秘稿己：已经撤下',
}
const embargoed = '禁发期内的一篇'

test('of a thousand answers to desks and readers at once, none to a reader has what is not for readers, and none is kept that is a person’s own', async () => {
  const draft = await begin(staff, { title: secret.draft, text: secret.draft })
  const waiting = await begin(staff, { title: secret.waiting })
  await staff.reporter.post(`/api/desk/articles/${waiting.articleId}/submit`, { hash: waiting.hash })
  const signed = await begin(staff, { title: secret.signed })
  await carry(staff, signed.articleId, signed.hash)
  const scheduled = await begin(staff, { title: secret.scheduled })
  await carry(staff, scheduled.articleId, scheduled.hash)
  const { articleId: dated, hash } = scheduled
  await staff.third.post(`/api/desk/articles/${dated}/schedule`, { hash, at: soon() })
  const live = await bringOut(staff, { title: '一直都在的一篇' })
  await correct(staff, live, { title: secret.correction, correction: secret.correction })
  const withdrawn = await bringOut(staff, { title: secret.withdrawn, tags: ['秘稿'] })
  const kept = await begin(staff, { title: embargoed })
  await (await carry(staff, kept.articleId, kept.hash))({ embargoUntil: soon() })
  await get(port, `/article/${withdrawn}`)
  await takeDown(staff, withdrawn)

  const all = [draft, waiting, signed, scheduled].map(({ articleId }) => articleId).concat(live, withdrawn)
  const own: [Client, string][] = all.flatMap((id): [Client, string][] => [
    [staff.reporter, `/desk/articles/${id}/edit`],
    [staff.editor, `/desk/articles/${id}/review`],
    [staff.third, `/api/desk/articles/${id}/draft`],
  ])
  own.push(
    [staff.reporter, '/desk'],
    [staff.editor, '/desk/articles'],
    [staff.reviewer, '/desk/queues/review'],
  )
  const machines = [
    ...['/feed.xml', '/atom.xml', '/feed.json', '/channel/city/feed.xml', '/channel/city/atom.xml'],
    ...[
      '/sitemap.xml',
      '/sitemap/1.xml',
      '/news-sitemap.xml',
      '/api/v1/articles',
      `/api/v1/articles/${kept.articleId}`,
    ],
  ]
  const open = [
    '/',
    '/channel/city',
    `/tag/${encodeURIComponent('秘稿')}`,
    `/before/${kept.articleId}`,
    ...machines,
  ]
  open.push(...all.flatMap((id) => [`/article/${id}`, `/api/v1/articles/${id}`, `/before/${id}`]))

  let asked = 0
  for (let round = 0; asked < 1_000 || round < ROUNDS; round += 1) {
    // Everybody at once; whom a round begins with changes.
    const desk = own.slice((round * 5) % own.length).slice(0, 5)
    const [answers, working] = await Promise.all([
      Promise.all(open.slice(round % 2 ? 0 : 10).map(async (path) => [path, await get(port, path)] as const)),
      Promise.all(desk.map(([client, path]) => client.get(path))),
    ])
    asked += answers.length + working.length
    for (const [path, answer] of answers) expectForReaders(path, answer, machines)
    for (const { headers } of working) expect(headers['cache-control']).toMatch(/no-store|no-cache/)
  }
  expect((await get(port, `/article/${live}`)).text).toContain('一直都在的一篇')
  expect((await get(port, `/article/${kept.articleId}`)).text).toContain(embargoed)
  expect((await get(port, `/article/${withdrawn}`)).status).toBe(410)

  // What somebody signed in has just had is nobody else's.
  for (const [, path] of own) {
    const answer = await get(port, path)
    expect([path, answer.status]).toEqual([path, path.startsWith('/api') ? 401 : 307])
    expect([path, wordsIn(answer)]).toEqual([path, []])
  }
})

function expectForReaders(path: string, { status, text, headers }: Answer, machines: string[]) {
  expect([200, 404, 410]).toContain(status)
  expect([path, wordsIn({ text }), headers['set-cookie']]).toEqual([path, [], undefined])
  if (status === 200 && machines.includes(path))
    expect([path, text.includes(embargoed)]).toEqual([path, false])
}

const wordsIn = ({ text }: Pick<Answer, 'text'>) =>
  Object.values(secret).filter((words) => text.includes(words))
