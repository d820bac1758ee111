import { describe, expect, test } from '@jest/globals'
import { renderDocument } from '#lib/site/render-document.ts'

const page = (
  <html lang="zh-CN">
    <body>{'<三审> & "日报"'}</body>
  </html>
)

describe('a rendered document', () => {
  test('is whole HTML with its text escaped', async () => {
    const response = await renderDocument(page)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toBe(
      '<!doctype html><html lang="zh-CN"><head></head><body>&lt;三审&gt; &amp; &quot;日报&quot;</body></html>',
    )
  })

  test('allows no script, style or frame but this origin’s own files', async () => {
    const policy = (await renderDocument(page)).headers.get('content-security-policy') ?? ''
    const rules = Object.fromEntries(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    )
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    })
    expect(policy).not.toMatch(/unsafe|nonce|\*/)
  })

  test('may be kept for a second when it is a page, and not at all when it is none', async () => {
    const kept = async (status: number) =>
      (await renderDocument(page, { status })).headers.get('cache-control')
    expect(await kept(200)).toContain('s-maxage=1')
    expect(await kept(200)).not.toContain('stale-while-revalidate')
    expect(await kept(410)).toContain('s-maxage=1')
    for (const status of [404, 500, 503]) expect(await kept(status)).toBe('no-store')
  })
})
