import type pg from 'pg'

/** The number of the longest live report that was written for the demo: an article as the paper would print it. */
export async function longestReport(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `select p.article_id as id from publication p join revision r on r.id = p.revision_id
     where p.ended_at is null and p.article_id < 1000 and r.content->>'title' !~ '（[0-9]+）$'
     order by length(r.content::text) desc, p.article_id limit 1`,
  )
  const [report] = rows
  if (!report) throw new Error('the demo has no live report')
  return report.id
}
