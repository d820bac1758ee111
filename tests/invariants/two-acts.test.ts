import { expect, test } from '@jest/globals'
import type pg from 'pg'
import type { CastName } from '#prisma/seed/cast.ts'
import { actsOf, alone, from, NEWEST, snapshot } from '#tests/support/acts-sql.ts'
import { connect, sql } from '#tests/support/database.ts'
import { answer, openNewsroom, person } from '#tests/support/newsroom-sql.ts'
import { correct, live } from '#tests/support/walk-sql.ts'

// One statement can do several acts (WITH … RETURNING), and every trigger AFTER them runs only at its end.
// Whatever two acts do in one statement they must do one after the other too, or be refused.

const together = (one: string, other: string) =>
  `with one as (${alone(one)} returning 1) ${from(other, 'from one')}`

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
