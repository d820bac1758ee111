import type { Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { PERSON } from './evidence/check-order.ts'
import type { Evidence, Rows } from './evidence/format.ts'

const ofRound = Prisma.sql`t.round_id in (select id from round where article_id = a.id)`
const ofRemark = Prisma.sql`t.remark_id in (select id from remark where article_id = a.id)`
const ofVersion = (column: Prisma.Sql) =>
  Prisma.sql`${column} in (select workflow_version_id from round where article_id = a.id)`

/** How each table's rows of article `a` are found, and in which order they stand. A new table of evidence is added here. */
const tables: Record<keyof Rows, { of: Prisma.Sql; order: Prisma.Sql }> = {
  workflow_version: { of: ofVersion(Prisma.sql`t.id`), order: Prisma.sql`t.id` },
  workflow_stage: {
    of: ofVersion(Prisma.sql`t.workflow_version_id`),
    order: Prisma.sql`t.workflow_version_id, t.position`,
  },
  round: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.id` },
  revision: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.number` },
  submission: { of: ofRound, order: Prisma.sql`t.id` },
  seat: { of: ofRound, order: Prisma.sql`t.round_id, t.created_at, t.person_id` },
  approval: { of: ofRound, order: Prisma.sql`t.id` },
  approval_void: {
    of: Prisma.sql`t.approval_id in (select p.id from approval p join round k on k.id = p.round_id where k.article_id = a.id)`,
    order: Prisma.sql`t.approval_id`,
  },
  return: { of: ofRound, order: Prisma.sql`t.id` },
  rewording: {
    of: Prisma.sql`t.return_id in (select b.id from "return" b join round k on k.id = b.round_id where k.article_id = a.id)`,
    order: Prisma.sql`t.id`,
  },
  remark: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.id` },
  remark_reply: { of: ofRemark, order: Prisma.sql`t.id` },
  remark_turn: { of: ofRemark, order: Prisma.sql`t.id` },
  machine_reading: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.id` },
  finding_waiver: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.id` },
  delegation: {
    of: Prisma.sql`t.id in (select p.delegation_id from approval p join round k on k.id = p.round_id where k.article_id = a.id)`,
    order: Prisma.sql`t.id`,
  },
  publication_schedule: { of: ofRound, order: Prisma.sql`t.id` },
  publication: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.id` },
  withdrawal: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.publication_id` },
  receipt: { of: Prisma.sql`t.article_id = a.id`, order: Prisma.sql`t.id` },
}

/**
 * Everything that proves who signed which words of an article, as its tables have it. The caller holds the article's lock,
 * so that nothing happens to it meanwhile. Takes an article that has an event in the audit.
 */
export async function readEvidence(tx: Transaction, articleId: number): Promise<Evidence> {
  // Times within jsonb are written in the session's zone.
  await tx.$executeRaw`set local time zone 'UTC'`
  const [article] = await rowsOf<Evidence['article'][]>(
    tx,
    Prisma.sql`select jsonb_agg(to_jsonb(a) - 'begun_as') as rows from article a where a.id = ${articleId}`,
  )
  if (!article) throw new Error(`there is no article ${articleId}`)
  const rows: Record<string, object[]> = {}
  // One after another: a transaction is one connection.
  for (const [name, { of, order }] of Object.entries(tables)) {
    const row = name === 'revision' ? Prisma.sql`to_jsonb(t) - 'content'` : Prisma.sql`to_jsonb(t)`
    rows[name] = await rowsOf(
      tx,
      Prisma.sql`select coalesce(jsonb_agg(${row} order by ${order}), '[]') as rows
        from article a join ${Prisma.raw(`"${name}"`)} t on ${of} where a.id = ${articleId}`,
    )
  }
  const texts = await tx.$queryRaw<Evidence['texts']>`
    select id as revision_id, content::text as text from revision where article_id = ${articleId} order by number`
  const events = await tx.$queryRaw<Evidence['events']>`
    select e.hash, audit_event_text(e) as text
    from audit_event e where e.article_id = ${articleId} order by e.seq`
  const [chain] = await tx.$queryRaw<Evidence['chain'][]>`
    select min(seq) as "from", string_agg(hash, '' order by seq) as hashes from audit_event
    where seq >= (select min(seq) from audit_event where article_id = ${articleId})`
  if (!chain) throw new Error(`article ${articleId} has no event in the audit`)
  const people = await tx.person.findMany({
    where: { id: { in: peopleIn(article, rows as Rows) } },
    orderBy: { id: 'asc' },
    select: { id: true, name: true },
  })
  return { article, people, rows: rows as Rows, texts, events, chain }
}

async function rowsOf<Row extends object[]>(tx: Transaction, query: Prisma.Sql): Promise<Row> {
  const [answer] = await tx.$queryRaw<{ rows: Row | null }[]>(query)
  return answer?.rows ?? ([] as unknown as Row)
}

function peopleIn(article: Evidence['article'], rows: Rows): number[] {
  const all = [article, ...Object.values(rows).flat()]
  const ids = all.flatMap((row) =>
    Object.entries(row).flatMap(([column, value]) =>
      PERSON.test(column) && typeof value === 'number' ? value : [],
    ),
  )
  return [...new Set(ids)]
}
