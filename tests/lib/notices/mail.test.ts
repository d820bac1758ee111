import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { readSettings, type Settings } from '#lib/platform/env.ts'
import { sql } from '#tests/support/database.ts'
import { type MailServer, startMailServer } from '#tests/support/mail-server.ts'

let settings: Settings = readSettings(process.env)
jest.unstable_mockModule('#lib/platform/env.ts', () => ({
  env: () => settings,
  requireSetting: (name: keyof Settings) => settings[name],
}))
const { mailNotice } = await import('#lib/notices/mail-notice.ts')
const { mailWords } = await import('#lib/notices/mail-words.ts')
const { tellConcerned } = await import('#lib/notices/tell-concerned.ts')
const { expectOk } = await import('#lib/platform/command.ts')
const world = await import('#tests/support/world.ts')

const folder = join(settings.DATA_DIR, 'mail')
let server: MailServer | undefined

beforeEach(async () => {
  settings = readSettings({ ...process.env, MAIL_FROM: '三审日报 <desk@example.com>' })
  await rm(folder, { recursive: true, force: true })
  await world.freshWorld()
})
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function useServer(port?: number, refusing?: string[]): Promise<MailServer> {
  server = await startMailServer(port, refusing)
  settings = { ...settings, SMTP_URL: server.url }
  return server
}

/** A return to the author, told; gives the number of the author's notice. */
async function aReturn(title = '口袋公园开放', note = ''): Promise<number> {
  const articleId = await world.walkTo(2, world.wholeContent({ title }))
  const { draft } = await world.stateOf(articleId)
  const { returnRevision } = await import('#lib/review/return-revision.ts')
  const input = { articleId, toPosition: 0, hash: draft.hash, reason: 'facts', note }
  expectOk(await world.as('reviewer', returnRevision, input))
  const [event] = await sql<{ seq: number }>('owner', 'select max(seq) as seq from audit_event')
  await tellConcerned(event?.seq ?? 0)
  const [notice] = await sql<{ id: number }>('owner', `select id from notice where kind = 'returned'`)
  return notice?.id ?? 0
}

/** The decoded headers and text of a mail's source. */
function read(source: string) {
  const end = source.indexOf('\r\n\r\n')
  const [head, body] = [source.slice(0, end), source.slice(end + 4)]
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      words(line.slice(line.indexOf(':') + 2)),
    ]),
  )
  const text =
    headers['content-transfer-encoding'] === 'base64' ? Buffer.from(body, 'base64').toString() : quoted(body)
  return { headers, names: lines.map((line) => line.slice(0, line.indexOf(':')).toLowerCase()), text }
}
const quoted = (text: string) => decoded(text.replace(/=\r?\n/g, ''))
const decoded = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
const words = (text: string) =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, base64) => Buffer.from(base64, 'base64').toString())
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, given: string) => decoded(given.replaceAll('_', ' ')))

test('a return reaches its author by SMTP, in their language, with a link to the article', async () => {
  const { received } = await useServer()
  const id = await aReturn()
  await mailNotice(id)
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ to: ['reporter@example.com'], from: 'desk@example.com' })
  const { headers, text } = read(received[0]?.source ?? '')
  expect(headers).toMatchObject({
    to: 'reporter@example.com',
    subject: '退回：口袋公园开放',
    from: '三审日报 <desk@example.com>',
    'auto-submitted': 'auto-generated',
    'message-id': `<notice-${id}@localhost>`,
  })
  expect(text.replaceAll('\r', '')).toContain(
    '沈砚秋 退回了这篇稿件。\n\n《口袋公园开放》\n原因：事实有待核实\n',
  )
  expect(text).toContain('http://localhost:3000/desk/articles/1')
})

test('an English reader is written to in English', async () => {
  const { received } = await useServer()
  await sql('owner', `update person set locale = 'en'`)
  await mailNotice(await aReturn('Pocket parks open'))
  const { headers, text } = read(received[0]?.source ?? '')
  expect(headers.subject).toBe('Returned: Pocket parks open')
  expect(text).toContain('沈砚秋 has returned this article.')
})

test.each([
  ['zh-CN', 'returned', 'weighty', '原因：须按更严的流程审签\n'],
  ['en', 'returned', 'weighty', 'Reason: Needs a stricter workflow\n'],
  ['zh-CN', 'held-back', 'workflow-too-light', '到点没有刊出。\n\n《公园》\n原因：稿件须按更严的流程审签'],
  ['en', 'held-back', 'person-disabled', 'Reason: The account of whoever scheduled it is disabled'],
  ['zh-CN', 'held-back', 'stale', '原因：系统没有放行'],
] as const)('in %s a mail (%s, %s) has words where the audit has a code', (locale, kind, reason, said) => {
  const facts = { title: '公园', by: '沈砚秋', note: '', deadline: null, link: '', choices: '' }
  const { text } = mailWords(locale, { ...facts, kind, reason })
  expect(text).toContain(said)
  expect(text).not.toContain(reason)
})

describe('a hostile headline', () => {
  const hostile = [
    'A\r\nBcc: victim@example.com',
    'A\nX-Evil: 1\n\n<script>alert(1)</script>',
    '=?UTF-8?B?QmNjOiB4QHk=?=\r\nTo: x@example.com',
    `"; drop table notice; -- \u202e gnp.exe`,
    '题'.repeat(5_000),
  ]

  test.each(hostile)('adds no header and no line to the subject: %j', async (title) => {
    const { received } = await useServer()
    // The draft's own rules refuse such a headline: nobody can rely on that here.
    const id = await aReturn()
    await sql(
      'owner',
      `do $$ begin set local session_replication_role = replica;
         update draft set content = jsonb_set(content, '{title}', to_jsonb(convert_from(decode('${Buffer.from(title).toString('hex')}', 'hex'), 'UTF8'))); end $$`,
    )
    await mailNotice(id)
    expect(received[0]?.to).toEqual(['reporter@example.com'])
    const { names, headers } = read(received[0]?.source ?? '')
    expect(names).not.toEqual(expect.arrayContaining(['bcc']))
    expect(names).not.toEqual(expect.arrayContaining(['x-evil']))
    expect(names.filter((name) => name === 'to')).toHaveLength(1)
    expect(headers.subject).toMatch(/^退回：/)
  })

  test('is one short line in the subject', () => {
    const facts = { kind: 'returned', by: 'B', reason: 'facts', note: '', deadline: null } as const
    for (const title of hostile) {
      const { subject } = mailWords('zh-CN', { ...facts, ...{ title, link: 'l', choices: 'c' } })
      expect([...subject].length).toBeLessThanOrEqual(120)
      expect(subject).not.toMatch(/[\p{Cc}\u202e]/u)
    }
  })
})

test('a mail server that is away loses nothing: the job fails, and the next try delivers', async () => {
  const first = await useServer()
  const port = Number(new URL(first.url).port)
  await first.close()
  const id = await aReturn()
  await expect(mailNotice(id)).rejects.toThrow(/ECONNREFUSED/)
  const [job] = await sql('owner', `select 1 from graphile_worker.jobs where task_identifier = 'mail-notice'`)
  expect(job).toBeDefined()
  const { received } = await useServer(port)
  await mailNotice(id)
  expect(received.map(({ to }) => to)).toEqual([['reporter@example.com']])
})

test('a mail server that says no fails the job with its words', async () => {
  await useServer(0, ['reporter@example.com'])
  await expect(mailNotice(await aReturn())).rejects.toThrow(/no such mailbox/)
})

test('whoever was disabled since gets no mail', async () => {
  const { received } = await useServer()
  const id = await aReturn()
  await world.disable('reporter')
  await mailNotice(id)
  expect(received).toEqual([])
})

test('without a mail server each mail is one file, however often it is sent', async () => {
  const id = await aReturn()
  await mailNotice(id)
  await mailNotice(id)
  expect(await readdir(folder)).toEqual([`notice-${id}.eml`])
  const { headers } = read(await readFile(join(folder, `notice-${id}.eml`), 'utf8'))
  expect(headers).toMatchObject({ to: 'reporter@example.com', subject: '退回：口袋公园开放' })
})
