import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { ownerUrl, resetDatabase, sql } from '#tests/support/database.ts'
import { testSecret } from '#tests/support/server.ts'

function sanshen(args: string[], env: Record<string, string> = {}) {
  const given = { ...process.env, DATABASE_URL: '', ...env }
  const { status, stdout, stderr } = spawnSync('node', ['lib/cli/bootstrap.mjs', ...args], {
    env: given,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('--help lists the verbs, and each verb has help of its own', () => {
  const help = sanshen(['--help'])
  expect(help.status).toBe(0)
  const verbs = [...help.stdout.matchAll(/^ {2}(\S+) +\S/gm)].map(([, verb]) => String(verb))
  expect(verbs).toEqual(expect.arrayContaining(['start', 'test', 'migrate', 'seed', 'import', 'worker']))
  const own = sanshen(['migrate', '--help'])
  expect(own).toMatchObject({ status: 0, stderr: '' })
  expect(own.stdout).toContain('usage: sanshen migrate')
})

test.each([
  [[]],
  [['no-such-verb']],
  [['seed', '--articles', 'many']],
  [['migrate', '--no-such-option']],
  [['migrate', '--draft', 'No Name']],
])('wrong usage %j is 2, told on stderr', (args) => {
  const { status, stdout, stderr } = sanshen(args, { DATABASE_URL: String(process.env.TEST_OWNER_URL) })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).not.toBe('')
})

test.each([
  ['PORT', 'http'],
  ['DATABASE_URL', 'somewhere'],
  ['SESSION_SECRET', 'short'],
  ['DEMO', 'true'],
])('a wrong %s stops the start with one line that names it', (name, value) => {
  const { status, stdout, stderr } = sanshen(['start'], { [name]: value })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^sanshen: ${name} must .+\\n$`))
})

test('a database that is not there is one line and 1', () => {
  const { status, stderr } = sanshen(['migrate'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^sanshen: connect ECONNREFUSED .+\n$/)
})

test("on a server of one's own, the owner's address and the secret are all that a verb needs", async () => {
  await resetDatabase()
  const made = sanshen(['create-user', 'boss@example.com', '--name', '贺立新', '--role', 'admin'], {
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: '',
    DATABASE_READER_URL: '',
    SESSION_SECRET: testSecret,
    SANSHEN_PASSWORD: 'a first password',
  })
  expect(made).toMatchObject({ status: 0, stdout: 'made the account boss@example.com (admin)\n' })
})

test.each([[['seed']], [['seed', '--articles', '5']]])('%j makes nothing where DEMO is 0', async (args) => {
  await resetDatabase()
  const refused = sanshen(args, {
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: '',
    DATABASE_READER_URL: '',
    SESSION_SECRET: testSecret,
    DEMO: '0',
  })
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toContain('sanshen: DEMO is 0')
  expect(await sql('app', 'select id from person union all select id from article')).toEqual([])
})
