import { beforeEach, expect, test } from '@jest/globals'
import { listAudit, listAuditPeople } from '#lib/audit/queries.ts'
import { addressOf, auditFilter } from '#lib/audit/schema.ts'
import { sql } from '#tests/support/database.ts'
import { actor, begin, castNames, freshWorld, liveArticle, personId } from '#tests/support/world.ts'

beforeEach(freshWorld)

const list = async (asked: Record<string, string> = {}, before: number | null = null) => {
  const page = await listAudit(await actor('chief'), auditFilter.parse(asked), before)
  if (!page) throw new Error('the editor-in-chief reads the audit')
  return page
}
const names = async (asked: Record<string, string>) => (await list(asked)).events.map(({ name }) => name)

test('only who has the capability reads the audit', async () => {
  await liveArticle()
  for (const name of castNames) {
    const who = await actor(name)
    const page = await listAudit(who, {}, null)
    expect([name, page === null]).toEqual([name, name !== 'chief'])
    expect([name, (await listAuditPeople(who)).length > 0]).toEqual([name, name === 'chief'])
  }
})

test('the newest event comes first, in pages that neither repeat nor skip', async () => {
  const count = 73
  await sql(
    'app',
    `insert into audit_event (name) select 'article.created' from generate_series(1, ${count})`,
  )
  const first = await list()
  const second = await list({}, first.next)
  const numbers = [...first.events, ...second.events].map(({ seq }) => seq)
  expect(numbers).toEqual(Array.from({ length: count }, (_, index) => count - index))
  expect(second.next).toBeNull()
})

test('a filter leaves what it names: a person, an event, an article, days by the newsroom’s clock', async () => {
  const articleId = await liveArticle()
  const other = await begin('editor')
  expect(await names({ article: String(other) })).toEqual(['article.created'])
  expect(await names({ person: String(personId('third')) })).toEqual([
    'revision.published',
    'revision.approved',
  ])
  expect(await names({ event: 'revision.submitted', article: String(articleId) })).toEqual([
    'revision.submitted',
  ])
  expect(await names({ person: '0' })).toEqual([])
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const all = (await list()).events.length
  expect(await names({ from: today, to: today })).toHaveLength(all)
  expect(await names({ to: '2000-01-01' })).toEqual([])
  expect(await names({ from: '2999-01-01' })).toEqual([])
})

test('an event just before and just after midnight in Shanghai belongs to two days', async () => {
  await sql(
    'owner',
    `set session_replication_role = replica;
     insert into audit_event (seq, at, name) values
       (9001, '2026-11-23 15:59:59.9Z', 'article.created'), (9002, '2026-11-23 16:00:00Z', 'article.created');
     set session_replication_role = origin`,
  )
  const seqs = async (day: string) => (await list({ from: day, to: day })).events.map(({ seq }) => seq)
  expect(await seqs('2026-11-23')).toContain(9001)
  expect(await seqs('2026-11-23')).not.toContain(9002)
  expect(await seqs('2026-11-24')).toEqual([9002])
})

test('an address that makes no sense asks for nothing, and what is asked comes back as an address', () => {
  const senseless = { person: '-1', event: 'drop.table', article: '1e99', from: '2026-02-30', to: '<b>' }
  expect(addressOf(auditFilter.parse(senseless))).toBe('')
  expect(addressOf(auditFilter.parse({ person: ['1', '2'] }))).toBe('')
  const asked = {
    person: '7',
    event: 'revision.approved',
    article: '3',
    from: '2026-11-01',
    to: '2026-11-30',
  }
  expect(addressOf(auditFilter.parse(asked))).toBe(
    '?person=7&event=revision.approved&article=3&from=2026-11-01&to=2026-11-30',
  )
})
