import { describe, expect, test } from '@jest/globals'
import { authOptions } from '#app/auth-options.ts'

const baseUrl = 'http://localhost:3000'

describe('next-auth’s own protocol', () => {
  test.each([
    ['/desk/articles', '/desk/articles'],
    [`${baseUrl}/desk/queues/review?a=1`, '/desk/queues/review?a=1'],
    [baseUrl, '/desk'],
    ['//evil.example', '/desk'],
    ['/\\evil.example', '/desk'],
    ['https://evil.example/desk', '/desk'],
    ['http://localhost:3001/desk', '/desk'],
    ['http://localhost:3000.evil.example/', '/desk'],
    ['http://localhost:3000@evil.example/', '/desk'],
    [`${baseUrl}//evil.example`, '/desk'],
    ['javascript:alert(1)', '/desk'],
  ])('leads from %s to this site’s %s', async (url, path) => {
    expect(await authOptions().callbacks?.redirect?.({ url, baseUrl })).toBe(baseUrl + path)
  })

  test('keeps the session out of reach of scripts and of other sites’ forms', () => {
    const { sessionToken } = authOptions().cookies ?? {}
    expect(sessionToken?.name).toBe('next-auth.session-token')
    expect(sessionToken?.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: false })
  })

  test('puts nothing into the session but the person and the version', async () => {
    const user = { id: '7', personId: 7, sessionVersion: 3, locale: 'en', email: 'x@example.com', name: 'X' }
    const token = { name: 'X', email: 'x@example.com', sub: '7' }
    const claims = await authOptions().callbacks?.jwt?.({ token, user, account: null } as never)
    expect(claims).toEqual({ person: 7, version: 3 })
  })
})
