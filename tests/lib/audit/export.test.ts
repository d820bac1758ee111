import { beforeEach, expect, test } from '@jest/globals'
import { exportAudit } from '#lib/audit/export-audit.ts'
import { type ExportedEvent, eachEvent } from '#lib/audit/queries.ts'
import { type ChainStep, checkChain } from '#lib/audit/verify-chain.ts'
import { eventWriter } from '#lib/audit/write-events.ts'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import { act } from '#tests/support/newsroom-sql.ts'
import { as, begin, freshWorld, liveArticle, personId, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

async function exported(filter: object): Promise<ExportedEvent[]> {
  const { until, ...asked } = expectOk(await as('chief', exportAudit, { format: 'csv', filter }))
  const events: ExportedEvent[] = []
  for await (const portion of eachEvent(asked.filter, until)) events.push(...portion)
  return events
}

test('what the filter shows is exported, oldest first, and that somebody did so is an event', async () => {
  const articleId = await liveArticle()
  await begin('reporter')
  const events = await exported({ article: String(articleId), person: personId('third') })
  expect(events.map(({ name, person, title }) => [name, person, title])).toEqual([
    ['revision.approved', '方正言', '口袋公园开放'],
    ['revision.published', '方正言', '口袋公园开放'],
  ])
  const [booked] = await sql('app', `select data from audit_event where name = 'audit.exported'`)
  expect(booked).toMatchObject({ data: { format: 'csv', article: articleId, person: personId('third') } })
})

test('more events than are read at a time are all there, once each', async () => {
  await sql('app', `insert into audit_event (name, data) select 'event', '{}' from generate_series(1, 2050)`)
  const events = await exported({})
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 2050 }, (_, n) => n + 1))
})

test('a table has every column, and nobody’s title is a formula at the chief’s desk', async () => {
  await begin('reporter', wholeContent({ title: '=HYPERLINK("http://x","点")' }))
  const { head, write } = eventWriter('csv')
  const lines = (head + write(await exported({}))).split('\r\n')
  expect(lines[0]).toBe('\ufeffseq,at,person,name,article,title,facts,prevHash,hash')
  expect(lines[1]).toContain(
    `,林晓帆,article.created,1,"'=HYPERLINK(""http://x"",""点"")","{""via"":""desk""}",,`,
  )
  const { head: none, write: asLines } = eventWriter('jsonl')
  expect(none).toBe('')
  expect(JSON.parse(asLines(await exported({})).split('\n')[0] ?? '')).toMatchObject({
    seq: 1,
    facts: { via: 'desk' },
  })
})

async function steps(): Promise<ChainStep[]> {
  const told: ChainStep[] = []
  for await (const step of checkChain('/nowhere/audit-anchor.jsonl', new AbortController().signal))
    told.push(step)
  return told
}

test('the chain is gone through with word of how far it is, and the first bad event is named', async () => {
  await sql('app', `insert into audit_event (name, data) select 'event', '{}' from generate_series(1, 5001)`)
  expect(await steps()).toMatchObject([
    { at: 5000, of: 5001 },
    { at: 5001, of: 5001 },
    { sound: true, head: { seq: 5001 } },
  ])
  const table = 'alter table audit_event'
  await act(
    null,
    [
      `${table} disable trigger all`,
      `update audit_event set name = 'other' where seq = 7`,
      `${table} enable trigger all`,
    ],
    'owner',
  )
  expect((await steps()).at(-1)).toEqual({ sound: false, kind: 'changed', seq: 7 })
})
