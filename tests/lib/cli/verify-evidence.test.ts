import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exportEvidence } from '#lib/audit/export-evidence.ts'
import { expectOk } from '#lib/platform/command.ts'
import { as, freshWorld, liveArticle } from '#tests/support/world.ts'

let directory: string
let text: string

beforeAll(async () => {
  await freshWorld()
  directory = await mkdtemp(join(tmpdir(), 'evidence-'))
  text = expectOk(await as('chief', exportEvidence, { articleId: await liveArticle() })).text
})
afterAll(() => rm(directory, { recursive: true }))

/** As somebody runs it who has the program and the file, and no newsroom. */
async function verified(given: string | null, ...more: string[]) {
  const file = join(directory, 'evidence.json')
  if (given !== null) await writeFile(file, given)
  const { PATH, HOME } = process.env
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['lib/cli/bootstrap.mjs', 'verify-audit', given === null ? join(directory, 'none') : file, ...more],
    {
      env: {
        ...(PATH && { PATH }),
        ...(HOME && { HOME }),
        NODE_ENV: 'test',
        DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c',
      },
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

test('a file is checked without any database: 0 and what it is of', async () => {
  const { status, stdout, stderr } = await verified(text)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(
    /^evidence: article 1, 1 revisions, 4 signatures, \d+ events; digest [0-9a-f]{64}; head of the chain: event \d+, [0-9a-f]{64}\n$/,
  )
})

test('what is wrong with it is one line on stderr, and 1', async () => {
  for (const [given, said] of [
    [text.replace('公园', '花园'), /^sanshen: the text of revision 1 was changed: .+ \(and 1 more\)\n$/],
    [`${text} `, /^sanshen: the file was changed: .+\n$/],
    ['{}', /^sanshen: the file is no evidence: .+\n$/],
    [null, /^sanshen: .*no such file.*\n$/],
  ] as const) {
    const { status, stdout, stderr } = await verified(given)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(said)
  }
})

test('heads that were kept elsewhere are compared, and named where they are others', async () => {
  const anchors = join(directory, 'audit-anchor.jsonl')
  const { evidence } = JSON.parse(text)
  await writeFile(
    anchors,
    `${JSON.stringify({ seq: evidence.chain.from, hash: 'f'.repeat(64), at: new Date().toISOString() })}\n`,
  )
  const { status, stderr } = await verified(text, '--anchors', anchors)
  expect(status).toBe(1)
  expect(stderr).toContain(`event ${evidence.chain.from} is not the one that was anchored`)
})

test('wrong usage is 2', async () => {
  expect((await verified(text, 'another')).status).toBe(2)
  expect((await verified(text, '--no-such')).status).toBe(2)
})
