import type pg from 'pg'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from './database.ts'
import { person } from './newsroom-sql.ts'
import { type Walk, words } from './walk-sql.ts'

/** Acts by name, as statements that can also read from another one (`from`). */
export type Acts = Record<string, string>

/** Everything that `who` might try on this article, as statements that can read from another. */
export function actsOf(who: CastName, walk: Walk & { publicationId: number }, position: number): Acts {
  const me = person[who]
  const { roundId, articleId, revisionId, hash, publicationId } = walk
  const sign = (
    at: number,
  ) => `insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id)
    select ${roundId}, 1, ${at}, ${revisionId}, '${hash}', ${me}`
  const back = (
    to: number,
    kind: string,
  ) => `insert into "return" (round_id, to_position, kind, person_id, reason)
    select ${roundId}, ${to}, '${kind}', ${me}, 'facts'`
  const close = (as: string) =>
    `update round set closed_as = '${as}', closed_by = ${me}, close_reason = 'policy' FROM where round.id = ${roundId}`
  return {
    save: `update draft set content = '${words('别的字')}', updated_by = ${me} FROM where draft.article_id = ${articleId}`,
    freeze: `insert into revision (round_id, article_id, hash, created_by) select ${roundId}, ${articleId}, '${hash}', ${me}`,
    submit: `insert into submission (round_id, revision_id, person_id) select ${roundId}, ${revisionId}, ${me}`,
    sign: sign(position),
    'sign the next': sign(position + 1),
    'return to the author': back(0, 'return'),
    'return a stage': back(position - 1, 'return'),
    recall: back(0, 'recall'),
    publish: `insert into publication (round_id, article_id, revision_id, hash, published_by)
      select ${roundId}, ${articleId}, ${revisionId}, '${hash}', ${me}`,
    schedule: `insert into publication_schedule (round_id, revision_id, hash, at, person_id)
      select ${roundId}, ${revisionId}, '${hash}', now() + interval '1 day', ${me}`,
    unschedule: `update publication_schedule set cancelled_by = ${me}, cancelled_at = now() FROM
      where publication_schedule.round_id = ${roundId} and cancelled_at is null`,
    reject: close('rejected'),
    cancel: close('cancelled'),
    'close as published': close('published'),
    withdraw: `insert into withdrawal (publication_id, article_id, person_id, reason, public_note)
      select ${publicationId}, ${articleId}, ${me}, 'x', 'y'`,
    open: `insert into round (article_id, workflow_version_id, opened_by) select ${articleId}, 1, ${me}`,
  }
}

/** The act reading from `source`, such as a WITH query, so that it runs after it. */
export const from = (statement: string, source: string) =>
  statement.includes('FROM') ? statement.replace('FROM', source) : `${statement} ${source}`
/** The act by itself. */
export const alone = (statement: string) => from(statement, '')
let state: string

/** No walk of this file has made so many rounds or approvals; numbers handed out in rolled-back ones begin above. */
export const NEWEST = 1_000

/** The rows of the newsroom without numbers and times, which two runs do not share. */
export async function snapshot(client: pg.Client): Promise<string> {
  state ??= (
    await sql<{ text: string }>(
      'owner',
      `select string_agg(format('select %L as t, coalesce(jsonb_agg(r order by r::text), ''[]'') as rows from (
           select to_jsonb(t) - array[''id'', ''revision_id'', ''schedule_id'', ''publication_id'', ''version''] - (
             select array_agg(k) from jsonb_object_keys(to_jsonb(t)) k where k ~ ''_at$|^at$|return_id|since_'') as r from %I t) s',
           tablename, tablename), ' union all ' order by tablename) as text
       from pg_tables where schemaname = 'public' and tablename ~ '^(round|revision|submission|seat|approval|return|publication|withdrawal|draft)'`,
    )
  )[0]?.text as string
  const text = JSON.stringify((await client.query(state)).rows)
  return text.replace(/"(round|approval)_id":(\d+)/g, (known, _, number) =>
    Number(number) > NEWEST ? '"new"' : known,
  )
}
