import { expect, test } from '@jest/globals'
import { isPersonal } from '#lib/site/dependencies.ts'
import { ownHeaders } from '#lib/site/own-headers.ts'

const of = (url: string) => Object.fromEntries(ownHeaders(url))

test('everything under a preview link is kept by nobody, listed by nobody and passed on to nobody', () => {
  for (const url of ['/preview/abc', '/preview/abc?x', '/preview/abc/media/x.webp', '/%70review/abc'])
    expect(of(url)).toEqual({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
  expect(isPersonal('/preview/abc')).toBe(true)
})

test('the desk frames its own previews and nothing else', () => {
  const desk = '/api/desk/articles/7'
  expect(of(`${desk}/preview/document?scheme=dark`)).toEqual({ 'x-frame-options': 'SAMEORIGIN' })
  for (const url of ['/', '/article/7', '/desk', `${desk}/draft`, `${desk}/preview/links`, '/previews/x'])
    expect(of(url)).toEqual({})
})
