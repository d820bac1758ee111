import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { isKnownTo } from '#lib/articles/queries.ts'
import { whoMayKnow } from '#lib/articles/who-may-know.ts'
import { LiveDesk } from '#lib/notices/live-desk.ts'
import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { Listener } from '#lib/platform/listen.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { readerUrl, sql } from '#tests/support/database.ts'
import { eventually } from '#tests/support/eventually.ts'
import * as world from '#tests/support/world.ts'

let caller: CastName | null = null
jest.unstable_mockModule('#app/session.ts', () => ({
  currentSession: async () => caller && { actor: await world.actor(caller), version: 1 },
}))
const { GET } = await import('#app/api/desk/events/route.ts')

const KEY = Symbol.for('sanshen.live-desk')
let line: Listener
let desk: LiveDesk | undefined
let server: Server
let address: string

beforeAll(async () => {
  line = new Listener(readerUrl)
  server = createServer(async (req, res) => {
    const gone = new AbortController()
    res.on('close', () => gone.abort())
    const answer = await GET(new Request(`http://x${req.url}`, { signal: gone.signal }))
    res.writeHead(answer.status, Object.fromEntries(answer.headers))
    if (answer.body)
      Readable.fromWeb(answer.body as never)
        .on('error', () => undefined)
        .pipe(res)
    else res.end()
  }).listen(0, '127.0.0.1')
  await eventually(() => server.listening && line.connected)
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/desk/events`
})
beforeEach(async () => {
  await world.freshWorld()
  await openDesk()
})
afterEach(() => desk?.close())
afterAll(async () => {
  await line.close()
  server.closeAllConnections()
  server.close()
})

/** A desk that hears only what happens from now on: of what came before, the line has told the one before it. */
async function openDesk() {
  await line.query('select 1')
  desk?.close()
  desk = new LiveDesk(line)
  ;(globalThis as Record<symbol, unknown>)[KEY] = desk
  // LISTEN goes to the server behind the subscription.
  await line.query('select 1')
}

/** A browser's screen: what it has heard, and whether the server has ended it. */
async function screenOf(name: CastName | null) {
  caller = name
  const leaving = new AbortController()
  const response = await fetch(address, { signal: leaving.signal })
  const screen = { response, heard: '', ended: false, leave: () => leaving.abort() }
  void (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      screen.heard += decoder.decode(chunk)
    screen.ended = true
  })().catch(() => undefined)
  await eventually(() => screen.heard !== '')
  return screen
}
const events = (heard: string) => heard.split('\n\n').filter((part) => part.startsWith('event:'))

test('a stream that no proxy gathers, for who is at the desk alone', async () => {
  const { response, leave } = await screenOf('editor')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
  leave()
  expect((await screenOf(null)).response.status).toBe(401)
  expect((await screenOf('reader')).response.status).toBe(403)
})

test('an event reaches other people’s screens in less than half a second, as numbers only', async () => {
  const articleId = await world.walkTo(1)
  await openDesk()
  const screen = await screenOf('second')
  const { draft } = await world.stateOf(articleId)
  const { approveRevision } = await import('#lib/review/approve-revision.ts')
  const editor = await world.actor('editor')
  expectOk(
    await approveRevision(
      { actor: editor, via: 'desk' },
      { articleId, position: 1, hash: draft.hash, note: '看过' },
    ),
  )
  const began = performance.now()
  await eventually(() => events(screen.heard).length > 0)
  expect(performance.now() - began).toBeLessThan(500)
  expect(events(screen.heard)).toEqual([`event: articles\ndata: [${articleId}]`])
  screen.leave()
})

test('who takes up the pen is heard of by whose article it is, and is no event of the lists', async () => {
  const articleId = await world.begin('reporter')
  await openDesk()
  const [reporter, second] = [await screenOf('reporter'), await screenOf('second')]
  const { takePen } = await import('#lib/review/take-pen.ts')
  expectOk(await world.as('editor', takePen, { articleId, window: 'w' }))
  await eventually(() => events(reporter.heard).length > 0)
  expect(events(reporter.heard)).toEqual([`event: pen\ndata: [${articleId}]`])
  expect(events(second.heard)).toEqual([])
  reporter.leave()
  second.leave()
})

test('nobody hears of an article that they may not know of', async () => {
  const [second, chief] = [await screenOf('second'), await screenOf('chief')]
  const articleId = await world.begin('reporter')
  await eventually(() => events(chief.heard).length > 0)
  expect(events(second.heard)).toEqual([])
  expectOk(await world.submit('reporter', articleId))
  await eventually(() => events(second.heard).length > 0)
  second.leave()
  chief.leave()
})

test('a notice rings its person’s bell alone', async () => {
  const articleId = await world.walkTo(2)
  expectOk(await world.sendBack('reviewer', articleId, 0))
  await openDesk()
  const [reporter, editor] = [await screenOf('reporter'), await screenOf('second2')]
  const [event] = await sql<{ seq: number }>('owner', 'select max(seq) as seq from audit_event')
  await tellConcerned(event?.seq ?? 0)
  await eventually(() => reporter.heard.includes('event: bell'))
  expect(events(editor.heard)).toEqual([])
  reporter.leave()
  editor.leave()
})

test('a session that ended hears no more, from the next event on', async () => {
  const [gone, stays] = [await screenOf('editor'), await screenOf('chief')]
  await world.disable('editor')
  const articleId = await world.begin('reporter')
  await eventually(() => gone.ended)
  expect(gone.heard).not.toContain(`[${articleId}]`)
  expect(stays.ended).toBe(false)
  stays.leave()
})

test('a person has a few screens; one that leaves makes room', async () => {
  const screens = []
  for (let count = 0; count < 6; count += 1) screens.push(await screenOf('editor'))
  expect((await screenOf('editor')).response.status).toBe(429)
  expect((await screenOf('editor2')).response.status).toBe(200)
  screens[0]?.leave()
  await eventually(async () => (await screenOf('editor')).response.status === 200)
})

test('a stop ends every screen at once', async () => {
  const screens = [await screenOf('editor'), await screenOf('chief')]
  desk?.close()
  await eventually(() => screens.every(({ ended }) => ended))
})

test('when the line to the database comes back, screens are told that they may have missed something', async () => {
  const screen = await screenOf('editor')
  await sql(
    'owner',
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'sanshen listen' and datname = current_database()`,
  )
  await eventually(() => screen.heard.includes('event: again'))
  const articleId = await world.walkTo(1)
  await eventually(() => screen.heard.includes(`[${articleId}]`))
  screen.leave()
})

test('who may know, asked for many at once, is who may know, asked for one', async () => {
  const ids = [
    await world.begin('reporter'),
    await world.walkTo(1),
    await world.begin('second'),
    await world.liveArticle(),
  ]
  await world.disable('second2')
  const people = world.castNames.map(world.personId)
  const together = await whoMayKnow(people, ids)
  for (const name of world.castNames) {
    const person = together.find(({ personId }) => personId === world.personId(name))
    const actor = name === 'second2' ? null : await world.actor(name)
    const alone = actor
      ? await app().$queryRaw<{ id: number }[]>`select a.id from article a
          where a.id in (${Prisma.join(ids)}) and ${isKnownTo(actor)} order by a.id`
      : []
    expect([name, person?.articleIds ?? []]).toEqual([name, alone.map(({ id }) => id)])
  }
})
