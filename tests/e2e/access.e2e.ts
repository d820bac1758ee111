import { type APIRequestContext, expect, request } from '@playwright/test'
import { cast, demoPassword } from '#prisma/seed/cast.ts'
import { type Caller, callers } from '#tests/access/callers.ts'
import { mutations, type RouteCase, routeRows } from '#tests/access/routes.ts'
import { test } from './support/test.ts'

// Every address as every person, over HTTP against the production build; the rows are tests/access/routes.ts.

const doors = new Map<Caller, APIRequestContext>()

/** A caller's own cookies, and requests that say that they come from this site. */
async function openDoor(caller: Caller, baseURL: string): Promise<APIRequestContext> {
  const door = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL }, maxRedirects: 0 })
  if (caller === 'visitor') return door
  const { csrfToken } = await (await door.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: cast[caller].email, password: demoPassword, json: 'true' }
  const answer = await door.post('/api/auth/callback/credentials', { form })
  expect([caller, answer.status()]).toEqual([caller, 200])
  return door
}

let home = ''

test.beforeAll(async ({ baseURL }) => {
  home = baseURL ?? ''
  for (const caller of callers) doors.set(caller, await openDoor(caller, baseURL ?? ''))
})

test.afterAll(async () => {
  for (const door of doors.values()) await door.dispose()
})

async function knock(route: string, one: RouteCase, caller: Caller, headers = {}) {
  const { path, body, harmless, streams } = one
  const door = doors.get(caller) as APIRequestContext
  if (streams) return statusOf(path, door)
  const data = harmless?.callers.includes(caller) ? harmless.body : body
  const method = route.split(' ')[0] as string
  return (await door.fetch(path, { method, data, headers })).status()
}

async function statusOf(path: string, door: APIRequestContext): Promise<number> {
  const { cookies } = await door.storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const leaving = new AbortController()
  const { status } = await fetch(new URL(path, home), { headers: { cookie }, signal: leaving.signal })
  leaving.abort()
  return status
}

for (const [route, cases] of Object.entries(routeRows)) {
  test(`${route} answers each person as its row says`, async () => {
    for (const one of cases) {
      const got = await Promise.all(callers.map(async (caller) => [caller, await knock(route, one, caller)]))
      expect({ path: one.path, ...Object.fromEntries(got) }).toEqual({ path: one.path, ...one.status })
    }
  })
}

test('no mutation is taken from another site, whoever is signed in', async () => {
  for (const [route, cases] of mutations) {
    for (const one of cases) {
      const status = await knock(route, one, 'chief', { origin: 'https://evil.example' })
      expect([route, status]).toEqual([route, 403])
    }
  }
})

test('whoever has no desk is told no word of it, by a request made by hand either', async () => {
  const words = /社区食堂|地铁三号线|百年书局旧址/
  const tree = '["",{"children":["desk",{"children":["__PAGE__",{},null,"refetch"]},null,null]},null,null]'
  const asked: Record<string, string>[] = [
    {},
    { rsc: '1' },
    { rsc: '1', 'next-router-state-tree': encodeURIComponent(tree) },
  ]
  for (const [route, cases] of Object.entries(routeRows)) {
    if (!route.startsWith('GET /desk') && !route.startsWith('GET /api/desk')) continue
    for (const { path } of cases) {
      for (const headers of asked) {
        for (const caller of ['reader', 'visitor'] as const) {
          const answer = await doors.get(caller)?.get(path, { headers, maxRedirects: 5 })
          expect([path, caller, words.exec((await answer?.text()) ?? '')]).toEqual([path, caller, null])
        }
      }
    }
  }
  const staff = doors.get('editor') as APIRequestContext
  for (const headers of asked)
    expect(await (await staff.get('/desk', { headers, maxRedirects: 5 })).text()).toMatch(words)
})
