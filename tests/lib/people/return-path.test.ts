import { describe, expect, test } from '@jest/globals'
import { returnPath } from '#lib/people/return-path.ts'

describe('after signing in a person stays on this site', () => {
  test.each([
    ['/desk', '/desk'],
    ['/desk/articles/7/edit', '/desk/articles/7/edit'],
    ['/desk/queues/review?page=2#a', '/desk/queues/review?page=2#a'],
    ['/article/7', '/article/7'],
    ['/desk/../desk/articles', '/desk/articles'],
    ['/desk?next=//evil.example', '/desk?next=//evil.example'],
  ])('%s is followed', (to, path) => {
    expect(returnPath(to)).toBe(path)
  })

  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/desk/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example/desk',
    'http://localhost:9999/desk',
    'http:/desk',
    'javascript:alert(1)',
    'data:text/html,x',
    'desk',
    '@evil.example',
    '',
    ' /desk',
    '/sign-in?to=/sign-in',
    '/sign-in/',
    '/desk/../sign-in',
    '/api/auth/signout',
    `/${'a'.repeat(2001)}`,
    undefined,
    null,
    7,
    ['/desk', '//evil.example'],
    { toString: () => '//evil.example' },
  ])('%j leads to the desk', (to) => {
    expect(returnPath(to)).toBe('/desk')
  })
})
