import { beforeEach, expect, jest, test } from '@jest/globals'
import { hashPassword } from '#lib/people/password.ts'
import { demoPassword } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { freshWorld, personId } from '#tests/support/world.ts'
import { type ActionRow, actionRows } from './actions.ts'
import { type Caller, callers } from './callers.ts'
import { findActions } from './found.ts'

// What Next gives to a Server Action: the request's headers and cookies, and the ways to leave.
const request = { headers: new Headers(), cookies: new Map<string, string>() }
class Left extends Error {}

jest.unstable_mockModule('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => {
      const value = request.cookies.get(name)
      return value === undefined ? undefined : { name, value }
    },
    set: (name: string, value: string) => request.cookies.set(name, value),
  }),
}))
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Left(`to ${to}`)
  },
  notFound: () => {
    throw new Left('unknown')
  },
}))
jest.unstable_mockModule('next/cache', () => ({ refresh: () => undefined }))

const { openSession } = await import('#app/session.ts')
const password = await hashPassword(demoPassword)

beforeEach(freshWorld)

async function arrive(caller: Caller, origin = 'http://localhost:3000') {
  await freshWorld()
  await sql('owner', 'update person set password_hash = $1', [password])
  request.headers = new Headers({ host: 'localhost:3000', origin, 'content-type': 'text/plain' })
  request.cookies.clear()
  if (caller === 'visitor') return
  await openSession({ personId: personId(caller), sessionVersion: 1, locale: 'zh-CN' })
}

async function call(name: string, row: ActionRow): Promise<string> {
  const [path, exported] = name.split(' ') as [string, string]
  const actions = await import(`#${path}`)
  try {
    const answer = await actions[exported](...row.given())
    return answer?.refusal?.code ?? answer?.code ?? 'done'
  } catch (error) {
    if (error instanceof Left) return error.message
    throw error
  }
}

/** Which people have another row than before, and whether anything else of the newsroom has changed. */
async function changedPeople(before: string[]): Promise<number[]> {
  const now = await people()
  return now.flatMap((row, index) => (row === before[index] ? [] : [index + 1]))
}
const people = async () =>
  (await sql<{ row: string }>('owner', 'select p::text as row from person p order by id')).map(
    ({ row }) => row,
  )

test('every Server Action has a row in tests/access/actions.ts, and every row an action', async () => {
  expect(await findActions()).toEqual(Object.keys(actionRows).sort())
})

test.each(Object.entries(actionRows))(
  '%s answers each person as its row says',
  async (name, row) => {
    for (const caller of callers) {
      await arrive(caller)
      const [print, before] = [await fingerprint(), await people()]
      expect([caller, await call(name, row)]).toEqual([caller, row.answers[caller]])
      const may = row.writes === 'own' && caller !== 'visitor' && row.answers[caller] !== 'unknown'
      if (!may) expect([caller, await fingerprint()]).toEqual([caller, print])
      const own = caller === 'visitor' ? 0 : personId(caller)
      expect((await changedPeople(before)).filter((id) => id !== own)).toEqual([])
    }
  },
  60_000,
)

test.each(Object.entries(actionRows))('%s takes nothing from another site', async (name, row) => {
  await arrive('chief', 'https://evil.example')
  const [print, cookies] = [await fingerprint(), [...request.cookies]]
  expect(await call(name, row)).toBe(row.fromElsewhere)
  expect(await fingerprint()).toBe(print)
  expect([...request.cookies]).toEqual(cookies)
})
