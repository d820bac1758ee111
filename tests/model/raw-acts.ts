import type pg from 'pg'
import type { ArticleState, RoundState } from '#lib/review/state.ts'
import { connect } from '#tests/support/database.ts'

/** The statements of an act as somebody without `command()` would write them, in the application's own role. */
export type RawAct = (query: (text: string, values: unknown[]) => Promise<number>) => Promise<unknown>

let client: Promise<pg.Client> | undefined

/** What the laws alone say of an act: null for yes, else the law's code or constraint. Nothing of it stays. */
export async function lawOn(personId: number, act: RawAct): Promise<string | null> {
  client ??= connect('app')
  const db = await client
  await db.query('begin')
  try {
    await db.query(`select set_config('sanshen.actor', $1, true)`, [String(personId)])
    await act(async (text, values) => (await db.query(text, values)).rows[0]?.id)
    return null
  } catch (error) {
    const { code, message, constraint } = error as { code?: string; message: string; constraint?: string }
    if (code === 'SN001') return message
    if (code === '23505' && constraint) return constraint
    throw error
  } finally {
    await db.query('rollback')
  }
}

export const rawSave =
  (articleId: number, person: number, content: unknown): RawAct =>
  (query) =>
    query('update draft set content = $1, updated_by = $2 where article_id = $3', [
      JSON.stringify(content),
      person,
      articleId,
    ])

export const rawSubmit =
  ({ articleId, round: open, due }: ArticleState, person: number, hash: string): RawAct =>
  async (query) => {
    const isTooLight = open?.openPosition === 0 && due !== null && open.workflow.rank < due.workflow.rank
    if (isTooLight) {
      await query(
        `update round set closed_as = 'cancelled', closed_by = $2, close_reason = 'weighty' where id = $1`,
        [open.id, person],
      )
    }
    const round = isTooLight ? null : open
    const roundId =
      round?.id ??
      (await query(
        `insert into round (article_id, workflow_version_id, opened_by)
         values ($1, (select v.id from workflow_version v join workflow w on w.id = v.workflow_id
                      where w.rank = $3 order by v.number desc limit 1), $2) returning id`,
        [articleId, person, due?.workflow.rank ?? 0],
      ))
    const revisionId = await freeze(
      query,
      articleId,
      { id: roundId, newest: round?.newest ?? null },
      person,
      hash,
    )
    await query('insert into submission (round_id, revision_id, person_id) values ($1, $2, $3)', [
      roundId,
      revisionId,
      person,
    ])
  }

/** Handed in again in the round that it was in, whatever its text calls for by now. */
export const rawSubmitLightly =
  ({ articleId, round }: ArticleState, person: number, hash: string): RawAct =>
  async (query) => {
    if (!round) throw new Error('raw SQL needs a round to hand in again')
    const revisionId = await freeze(query, articleId, round, person, hash)
    await query('insert into submission (round_id, revision_id, person_id) values ($1, $2, $3)', [
      ...[round.id, revisionId, person],
    ])
  }

/** A new round under the ordinary workflow, whatever the text calls for. */
export const rawOpenLightly =
  (articleId: number, person: number): RawAct =>
  (query) =>
    query(
      `insert into round (article_id, workflow_version_id, opened_by)
       values ($1, (select v.id from workflow_version v join workflow w on w.id = v.workflow_id
                    where w.rank = 0 order by v.number desc limit 1), $2)`,
      [articleId, person],
    )

export const rawApprove =
  (
    { articleId, round }: ArticleState,
    person: number,
    { position, hash, lent }: { position: number; hash: string; lent?: { id: number; principal: number } },
  ): RawAct =>
  async (query) => {
    if (!round) throw new Error('raw SQL needs a round to sign')
    const revisionId = await freeze(query, articleId, round, person, hash)
    await query(
      `insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id, principal_id, delegation_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [round.id, round.workflowVersionId, position, revisionId, hash, person, lent?.principal, lent?.id],
    )
  }

export const rawReturn =
  (state: ArticleState, round: RoundState, person: number, kind: string, to: number, hash?: string): RawAct =>
  async (query) => {
    if (hash) await freeze(query, state.articleId, round, person, hash)
    await query(
      `insert into "return" (round_id, to_position, kind, person_id, reason) values ($1, $2, $3, $4, 'facts')`,
      [round.id, to, kind, person],
    )
  }

export const rawSuggest =
  (state: ArticleState, round: RoundState, person: number, to: number, hash: string): RawAct =>
  async (query) => {
    await rawReturn(state, round, person, 'return', to, hash)(query)
    await query(
      `insert into remark (article_id, hash, spans, wording, mentions, person_id)
       values ($1, $2, '[{"at": "title", "from": 0, "to": 1}]', '新', '{}', $3)`,
      [state.articleId, hash, person],
    )
  }

export const rawTake =
  ({ articleId }: ArticleState, remarkId: number, person: number): RawAct =>
  async (query) => {
    const worded = `jsonb_set(content, '{title}', to_jsonb(content->>'title' || '！'))`
    await query(
      `insert into remark_turn (remark_id, kind, person_id, was_hash, is_hash)
       select $1, 'taken', $2, hash, content_hash(${worded}) from draft where article_id = $3`,
      [remarkId, person, articleId],
    )
    await query(`update draft set content = ${worded}, updated_by = $2 where article_id = $1`, [
      articleId,
      person,
    ])
  }

export const rawClaim =
  (round: RoundState, person: number, position: number): RawAct =>
  (query) =>
    query(
      `insert into claim (round_id, position, person_id) values ($1, $2, $3)
       on conflict (round_id) do update set position = excluded.position, person_id = excluded.person_id`,
      [round.id, position, person],
    )

export const rawHurry =
  (articleId: number, person: number, urgent: boolean): RawAct =>
  (query) =>
    urgent
      ? query('insert into urgent_mark (article_id, person_id) values ($1, $2) on conflict do nothing', [
          articleId,
          person,
        ])
      : query('delete from urgent_mark where article_id = $1', [articleId])

export const rawCancelRound =
  (round: RoundState, person: number): RawAct =>
  (query) =>
    query(`update round set closed_as = 'cancelled', closed_by = $2, close_note = 'x' where id = $1`, [
      round.id,
      person,
    ])

export const rawCorrect =
  (articleId: number, person: number): RawAct =>
  (query) =>
    query(
      `update draft d set updated_by = $2, content = r.content || '{"correction": ""}'
       from publication p join revision r on r.id = p.revision_id
       where d.article_id = $1 and p.article_id = $1 and p.ended_at is null`,
      [articleId, person],
    )

export const rawReject =
  (round: RoundState, person: number): RawAct =>
  (query) =>
    query(`update round set closed_as = 'rejected', closed_by = $2, close_reason = 'policy' where id = $1`, [
      round.id,
      person,
    ])

export const rawPublish =
  (articleId: number, round: RoundState, person: number, hash: string, scheduleId?: number): RawAct =>
  (query) =>
    query(
      `insert into publication (round_id, article_id, revision_id, hash, published_by, schedule_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [round.id, articleId, round.newest?.revisionId, hash, person, scheduleId],
    )

export const rawSchedule =
  (round: RoundState, person: number, hash: string, at: Date): RawAct =>
  (query) =>
    query(
      'insert into publication_schedule (round_id, revision_id, hash, at, person_id) values ($1, $2, $3, $4, $5)',
      [round.id, round.newest?.revisionId, hash, at, person],
    )

export const rawCancel =
  (scheduleId: number, person: number): RawAct =>
  (query) =>
    query('update publication_schedule set cancelled_at = now(), cancelled_by = $2 where id = $1', [
      scheduleId,
      person,
    ])

export const rawWithdraw =
  (articleId: number, publicationId: number, person: number): RawAct =>
  (query) =>
    query(
      `insert into withdrawal (publication_id, article_id, person_id, reason, public_note) values ($1, $2, $3, 'x', 'y')`,
      [publicationId, articleId, person],
    )

async function freeze(
  query: Parameters<RawAct>[0],
  articleId: number,
  round: { id: number; newest: RoundState['newest'] },
  person: number,
  hash: string,
): Promise<number> {
  if (round.newest?.hash === hash) return round.newest.revisionId
  return query(
    `insert into revision (round_id, article_id, hash, created_by) values ($1, $2, $3, $4) returning id`,
    [round.id, articleId, hash, person],
  )
}
