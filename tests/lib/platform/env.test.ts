import { expect, test } from '@jest/globals'
import { readSettings } from '#lib/platform/env.ts'

test('without any setting it is a demo on an embedded database at port 3000', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({ PORT: 3000, DEMO: true, SITE_URL: 'http://localhost:3000' })
  expect(settings.DATA_DIR).toBe(`${process.cwd()}/.data`)
  expect(settings.DATABASE_URL).toBeUndefined()
})

test('with a database of one’s own nothing is demonstrated unless asked for', () => {
  const given = { DATABASE_URL: 'postgres://owner@db/newsroom' }
  expect(readSettings(given).DEMO).toBe(false)
  expect(readSettings({ ...given, DEMO: '1' }).DEMO).toBe(true)
})

test('the site’s address follows the port and loses its closing slash', () => {
  expect(readSettings({ PORT: '8080' }).SITE_URL).toBe('http://localhost:8080')
  expect(readSettings({ SITE_URL: 'https://news.example.com/' }).SITE_URL).toBe('https://news.example.com')
})

test('an empty value counts as unset', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', SESSION_SECRET: '' }).PORT).toBe(3000)
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['DATABASE_URL', 'newsroom'],
  ['DATABASE_URL', 'mysql://a@b/c'],
  ['DATABASE_URL', 'postgres://a@b'],
  ['DATABASE_APP_URL', 'x'],
  ['DATABASE_READER_URL', 'http://a/b'],
  ['SITE_URL', 'news.example.com'],
  ['SITE_URL', 'ftp://news.example.com'],
  ['SITE_URL', 'https://news.example.com/paper'],
  ['SITE_VIA', 'nginx:80'],
  ['SITE_VIA', 'http://nginx/paper'],
  ['SESSION_SECRET', 'short'],
  ['DEMO', 'yes'],
  ['CLIP_MAX_MB', '0'],
  ['CLIP_MAX_MB', '2001'],
  ['CLIP_MAX_MB', '1 GB'],
  ['SMTP_URL', 'mail.example.com'],
  ['SMTP_URL', 'http://mail.example.com'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'A <a@b.cn>\r\nBcc: <c@d.cn>'],
])('a wrong %s (%s) is refused in one line that names it and keeps the value to itself', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]+$`))
})
