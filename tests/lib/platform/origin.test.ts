import { describe, expect, test } from '@jest/globals'
import { sameOrigin } from '#lib/platform/origin.ts'

const site = 'https://news.example'
const post = {
  method: 'POST',
  host: 'news.example',
  origin: site,
  secFetchSite: 'same-origin',
  siteUrl: site,
}

describe('a mutation must come from this very origin', () => {
  test.each([
    ['a form of our own page', {}, true],
    ['an old browser that sends Origin only', { secFetchSite: null }, true],
    ['a browser that sends Sec-Fetch-Site only', { origin: null }, true],
    ['a script that says nothing', { origin: null, secFetchSite: null }, false],
    ['an inner Host behind a proxy', { host: '127.0.0.1:3000' }, true],
    ['no Host at all', { host: null }, true],
    ['another name for this machine', { host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
    ['a Host in capitals', { host: 'NEWS.example' }, true],
    ['another site', { origin: 'https://evil.example', secFetchSite: 'cross-site' }, false],
    ['another site in an old browser', { origin: 'https://evil.example', secFetchSite: null }, false],
    ['a sister host', { origin: 'https://a.news.example', secFetchSite: 'same-site' }, false],
    ['our name, said to be a sister', { secFetchSite: 'same-site' }, false],
    ['another port', { origin: 'https://news.example:8443', secFetchSite: null }, false],
    [
      'a name that begins like ours',
      { origin: 'https://news.example.evil.example', secFetchSite: null },
      false,
    ],
    ['a sandboxed frame', { origin: 'null', secFetchSite: null }, false],
    ['a file', { origin: 'file://', secFetchSite: null }, false],
    ['an extension', { origin: 'chrome-extension://abc', secFetchSite: null }, false],
    ['rubbish', { origin: 'news.example', secFetchSite: null }, false],
    ['an address typed by hand', { origin: null, secFetchSite: 'none' }, false],
    ['an unknown kind of fetch', { secFetchSite: 'elsewhere' }, false],
  ])('%s', (_, change, verdict) => {
    expect(sameOrigin({ ...post, ...change })).toBe(verdict)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'post', 'PROPFIND'])('%s is a mutation', (method) => {
    expect(sameOrigin({ ...post, method, origin: 'https://evil.example', secFetchSite: null })).toBe(false)
  })

  test.each(['GET', 'HEAD', 'OPTIONS', 'get'])('%s may come from anywhere', (method) => {
    expect(sameOrigin({ ...post, method, origin: 'https://evil.example', secFetchSite: 'cross-site' })).toBe(
      true,
    )
  })
})
