import { beforeEach, expect, test } from '@jest/globals'
import { contentSchema, missingForSubmission } from '#lib/document/content.ts'
import { plainText } from '#lib/document/text.ts'
import { walkChain } from '#lib/platform/audit-chain.ts'
import { app } from '#lib/platform/db.ts'
import { readRows } from '#lib/review/article-row.ts'
import { contentOf } from '#prisma/seed/many/content.ts'
import { planOf, shares } from '#prisma/seed/many/plan.ts'
import { seedMany } from '#prisma/seed/many/seed-many.ts'
import { auditFaults, dueToReaders, standingFaults } from '#tests/model/oracle.ts'
import { sql } from '#tests/support/database.ts'
import { freshWorld } from '#tests/support/world.ts'

beforeEach(freshWorld)

const standings = async () => {
  const counts: Record<string, number> = {}
  const all = await app().article.findMany({ select: { id: true } })
  for (const { standing } of await readRows(
    app(),
    all.map(({ id }) => id),
  )) {
    const where = standing.kind === 'in-review' ? standing.stage.key : standing.kind
    counts[where] = (counts[where] ?? 0) + 1
  }
  return counts
}

test('a hundred articles stand where their shares say, and every law finds them sound', async () => {
  const told: number[] = []
  expect(Object.fromEntries(await seedMany(100, (made) => told.push(made)))).toEqual(shares)
  expect(told).toEqual([100])
  expect(await standings()).toEqual(shares)
  const due = await dueToReaders()
  expect(due.flatMap(({ faults }) => faults)).toEqual([])
  expect(due.filter(({ status }) => status === 200)).toHaveLength(shares.live)
  expect(due.filter(({ status }) => status === 410)).toHaveLength(shares.withdrawn)
  expect(await auditFaults()).toBe(0)
  expect(await standingFaults()).toEqual([])
  const acts = [
    'article',
    'submission',
    'approval',
    '"return"',
    'publication',
    'publication_schedule',
    'withdrawal',
  ]
  const [{ acted } = { acted: 0 }] = await sql<{ acted: number }>(
    'app',
    `select (${acts.map((table) => `(select count(*) from ${table})`).join(' + ')}
      + (select count(*) from round where closed_as = 'rejected'))::int as acted`,
  )
  // One event an act, in a chain that can be recomputed.
  const passed: number[] = []
  for await (const heads of walkChain()) passed.push(...heads.map(({ seq }) => seq))
  expect(passed.at(-1)).toBe(acted)
})

test('the same number makes the same texts, and a scheduled release has its job', async () => {
  const hashes = async () =>
    (await sql<{ hash: string }>('app', 'select hash from draft order by article_id')).map(({ hash }) => hash)
  await seedMany(12, () => undefined)
  const first = await hashes()
  await freshWorld()
  await seedMany(100, () => undefined)
  expect(await hashes()).toEqual(expect.arrayContaining(first))
  const [{ jobs } = { jobs: 0 }] = await sql<{ jobs: number }>(
    'app',
    `select count(*)::int as jobs from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'publish-scheduled'`,
  )
  expect(jobs).toBe(shares.scheduled)
})

test('its texts are as the editor would have saved them, of one to four thousand characters', () => {
  const lengths = Array.from({ length: 200 }, (_, index) => {
    const content = contentOf(index + 1, '林晓帆', ['news', 'city'])
    expect(contentSchema.parse(content)).toEqual(content)
    expect(missingForSubmission(content)).toEqual({})
    return [...plainText(content.body).replaceAll('\n', '')].length
  })
  expect(Math.min(...lengths)).toBe(1)
  expect(Math.max(...lengths)).toBe(4_000)
  expect(new Set(lengths).size).toBeGreaterThan(100)
})

test('nobody signs after `edit` what they wrote, and nobody signs twice', () => {
  for (let number = 1; number <= 700; number += 1) {
    const { author, signers, decider } = planOf(number)
    expect(new Set(signers).size).toBe(signers.length)
    expect(signers.slice(1)).not.toContain(author)
    expect(decider).not.toBe(author)
  }
})
