import { describe, expect, test } from '@jest/globals'
import { NextRequest } from 'next/server'
import { proxy } from '../proxy.ts'

const site = 'http://localhost:3000'
const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(site + path, { ...init, headers: { host: 'localhost:3000', ...init.headers } }))

const policyOf = (path: string) => ask(path).headers.get('content-security-policy') ?? ''

describe('the policy of staff pages', () => {
  test.each(['/desk', '/desk/articles/7/edit', '/sign-in'])(
    'of %s lets no script in without its nonce',
    (path) => {
      const scripts = policyOf(path).match(/script-src ([^;]*)/)?.[1]
      expect(scripts).toMatch(/^'self' 'nonce-[\w+/=]{16,}' 'strict-dynamic'$/)
      expect(policyOf(path)).toContain(
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
    },
  )

  test('has another nonce each time, which the page is told as well', () => {
    const [one, two] = [ask('/desk'), ask('/desk')]
    const nonce = one.headers.get('x-middleware-request-x-nonce')
    expect(nonce).toBeTruthy()
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(two.headers.get('x-middleware-request-x-nonce')).not.toBe(nonce)
  })

  test.each(['/', '/article/7', '/desks', '/sign-in-elsewhere', '/api/desk/x'])(
    'is not that of %s',
    (path) => {
      expect(policyOf(path)).toBe('')
    },
  )

  test('a nonce that the client brings is not the one that counts', () => {
    const forged = ask('/desk', { headers: { 'x-nonce': 'mine', 'x-path': '//evil.example' } })
    expect(forged.headers.get('x-middleware-request-x-nonce')).not.toBe('mine')
    expect(forged.headers.get('x-middleware-request-x-path')).toBe('/desk')
  })
})

describe('a mutation is let through', () => {
  test.each(['/api/auth/callback/credentials', '/api/desk/articles/7/approve', '/desk', '/sign-in', '/'])(
    'to %s only when it says that it comes from here',
    async (path) => {
      const from = (headers: Record<string, string>) => ask(path, { method: 'POST', headers }).status
      expect(from({ origin: site })).toBe(200)
      expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(200)
      expect(from({})).toBe(403)
      expect(from({ origin: 'https://evil.example' })).toBe(403)
      expect(from({ origin: 'http://localhost:3001' })).toBe(403)
      expect(from({ origin: site, 'sec-fetch-site': 'cross-site' })).toBe(403)
      expect(await ask(path, { method: 'DELETE' }).json()).toEqual({
        ok: false,
        refusal: { code: 'cross-origin' },
      })
    },
  )
})
