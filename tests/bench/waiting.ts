import type pg from 'pg'

export type Waiting = { articleId: number; position: number; hash: string }

/** Articles whose open stage is `stage`, the longest waiting first; `ready`: signed by all and not scheduled. */
export async function waitingArticles(db: pg.Client, stage: string, limit: number): Promise<Waiting[]> {
  const { rows } = await db.query<Waiting>(
    `select r.article_id as "articleId", r.position, d.hash
     from (select *, open_position(id) as position from round where closed_at is null offset 0) r
     join draft d on d.article_id = r.article_id
     left join workflow_stage s on s.workflow_version_id = r.workflow_version_id and s.position = r.position
     where case when $1 = 'ready'
       then r.position > last_position(r.id) and not exists (
         select 1 from publication_schedule q where q.round_id = r.id and q.cancelled_at is null)
       else s.key = $1 end
     order by r.id limit $2`,
    [stage, limit],
  )
  return rows
}
