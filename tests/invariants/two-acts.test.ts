import { expect, test } from '@jest/globals'
import type pg from 'pg'
import type { CastName } from '#prisma/seed/cast.ts'
import { connect, sql } from '#tests/support/database.ts'
import { answer, openNewsroom, person } from '#tests/support/newsroom-sql.ts'
import { correct, live, type Walk, words } from '#tests/support/walk-sql.ts'

// One statement can do several acts (WITH … RETURNING), and every trigger AFTER them runs only at its end.
// Whatever two acts do in one statement they must do one after the other too, or be refused.

type Acts = Record<string, string>

/** Everything that `who` might try on this article, as statements that can read from another. */
function actsOf(who: CastName, walk: Walk & { publicationId: number }, position: number): Acts {
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

const from = (statement: string, source: string) =>
  statement.includes('FROM') ? statement.replace('FROM', source) : `${statement} ${source}`
const alone = (statement: string) => from(statement, '')
const together = (one: string, other: string) =>
  `with one as (${alone(one)} returning 1) ${from(other, 'from one')}`

let state: string

/** No walk of this file has made so many rounds or approvals; numbers handed out in rolled-back ones begin above. */
const NEWEST = 1_000

/** The rows of the newsroom without numbers and times, which two runs do not share. */
async function snapshot(client: pg.Client): Promise<string> {
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

type Outcome = { told: string; rows: number; after: string }

async function outcome(client: pg.Client, who: CastName, statements: string[]): Promise<Outcome> {
  await client.query('begin')
  try {
    await client.query(`select set_config('sanshen.actor', $1, true)`, [String(person[who])])
    let rows = 0
    for (const statement of statements) {
      const running = client.query(statement)
      const told = await answer(running)
      if (told !== 'done') return { told, rows: 0, after: '' }
      rows = (await running).rowCount ?? 0
    }
    return { told: 'done', rows, after: await snapshot(client) }
  } finally {
    await client.query('rollback')
  }
}

test.each([0, 1, 2, 3, 4, 5])(
  'two acts in one statement at position %i do what they do in turn, or nothing',
  async (position) => {
    await openNewsroom()
    const old = await live()
    const walk = { ...(await correct(old, position)), publicationId: old.publicationId }
    await sql('owner', `select setval('round_id_seq', ${NEWEST}), setval('approval_id_seq', ${NEWEST})`)
    const client = await connect('app')
    const wrong: string[] = []
    for (const who of ['reporter', 'chief', 'third', 'second', 'reviewer'] as const) {
      const acts = Object.entries(actsOf(who, walk, position))
      for (const [first, one] of acts) {
        const once = await outcome(client, who, [alone(one)])
        if (once.rows === 0) continue
        for (const [second, other] of acts) {
          const both = await outcome(client, who, [together(one, other)])
          if (both.told !== 'done') continue
          // An UPDATE passes over a row that the same statement has changed already.
          const inTurn = both.rows === 0 ? once : await outcome(client, who, [alone(one), alone(other)])
          if (inTurn.after !== both.after) {
            wrong.push(`${who}: ${first}, ${second} (${inTurn.told})`)
            if (process.env.SHOW)
              console.log(`${who}: ${first}, ${second} ${inTurn.told}\n${both.after}\n${inTurn.after}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  },
  120_000,
)
