import { expect, test } from '@jest/globals'
import { isExternalHref, isSafeHref, isWebAddress, MAX_HREF_LENGTH } from '#lib/document/link.ts'

test.each([
  'https://example.com',
  'http://example.com:8080/a?b=c&d=,e#f',
  'HTTPS://EXAMPLE.COM/',
  'https://例子.example/新闻/12',
  'mailto:desk@example.com',
  'mailto:desk@example.com?subject=hello',
  '/',
  '/article/12#top',
])('a link may lead to %s', (href) => {
  expect(isSafeHref(href)).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  'javascript&colon;alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html;base64,AAAA',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  '//example.com',
  '/\\example.com',
  '/\t/example.com',
  'https:\\\\example.com',
  'https://',
  'https:///x',
  'https:example.com',
  'https://a:b@example.com',
  'https://exa mple.com',
  'https://example.com/\u202egnp.exe',
  'mailto:',
  'mailto:nobody',
  '#top',
  'article/12',
  `https://example.com/${'a'.repeat(MAX_HREF_LENGTH)}`,
])('a link never leads to %j', (href) => {
  expect(isSafeHref(href)).toBe(false)
})

test('a web address has a scheme and a host', () => {
  expect(isWebAddress('https://example.com/a')).toBe(true)
  expect(isWebAddress('/article/1')).toBe(false)
  expect(isWebAddress('mailto:desk@example.com')).toBe(false)
  expect(isWebAddress('htt')).toBe(false)
})

test('only links to the web leave the site', () => {
  expect(isExternalHref('https://example.com')).toBe(true)
  expect(isExternalHref('/article/1')).toBe(false)
  expect(isExternalHref('mailto:desk@example.com')).toBe(false)
})
