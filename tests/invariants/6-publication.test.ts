import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import {
  correct,
  live,
  publish,
  publishing,
  returning,
  rewrite,
  scheduling,
  sign,
  walkTo,
  withdrawing,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const tomorrow = () => new Date(Date.now() + 86_400_000)
const liveOf = (articleId: number) =>
  sql('reader', 'select publication_id, hash from site.article where article_id = $1', [articleId])

/** Lets a waiting schedule's time come, which only a superuser can do to evidence. */
async function letItCome(id: unknown) {
  await act(
    null,
    [
      'set local session_replication_role = replica',
      {
        text: `update publication_schedule set at = now() - interval '1 second' where id = $1`,
        values: [id],
      },
    ],
    'owner',
  )
}

test('what every stage signed goes up, and its round closes with it', async () => {
  const walk = await walkTo(5)
  const publicationId = await publish(walk)
  expect(await liveOf(walk.articleId)).toEqual([{ publication_id: publicationId, hash: walk.hash }])
  const [round] = await sql('app', 'select closed_as, closed_by from round where id = $1', [walk.roundId])
  expect(round).toEqual({ closed_as: 'published', closed_by: person.third })
})

test('nothing goes up before everyone has signed', async () => {
  for (const position of [0, 1, 2, 3, 4]) {
    await attack('not-fully-signed', 'third', publishing(await walkTo(position), 'third'))
  }
})

test('no other words go up under the signatures', async () => {
  const [walk, other] = [await walkTo(5), await walkTo(5, 'reporter', words('另一篇'))]
  await attack('stale', 'third', publishing({ ...walk, hash: other.hash }, 'third'))
  await attack('stale', 'third', publishing({ ...walk, revisionId: other.revisionId }, 'third'))
  const borrowed = { ...walk, revisionId: other.revisionId, hash: other.hash }
  await attack('stale', 'third', publishing(borrowed, 'third'))
  const elsewhere = { ...walk, articleId: other.articleId }
  await attack('23503 publication_round_id_article_id_fkey', 'third', publishing(elsewhere, 'third'))
})

test('an older revision of the round does not go up', async () => {
  const first = await walkTo(3)
  const edited = await rewrite(first, 'second', words('二审改过的题目'))
  await sign(edited, 3)
  await sign(edited, 4)
  await attack('stale', 'third', publishing(first, 'third'))
  await publish(edited)
})

test('release is by who may release, in their own name', async () => {
  const walk = await walkTo(5)
  for (const who of ['reporter', 'editor', 'reviewer', 'second', 'admin', 'moderator'] as const) {
    await attack('not-entitled', who, publishing(walk, who))
  }
  await attack('not-the-actor', 'reporter', publishing(walk, 'third'))
  await attack('not-signed-in', null, publishing(walk, 'third'))
  await sql('app', 'update person set disabled_at = now() where id = $1', [person.third])
  await attack('person-disabled', 'third', publishing(walk, 'third'))
})

test('the last signature and the release in one statement by one who may do both are two acts in order', async () => {
  const walk = await walkTo(3)
  const { articleId, roundId, revisionId, hash } = walk
  const up = `insert into publication (round_id, article_id, revision_id, hash, published_by)
    select ${roundId}, ${articleId}, ${revisionId}, '${hash}', ${person.third}`
  const signature = (position: number) => `insert into approval
    (round_id, workflow_version_id, position, revision_id, hash, person_id)
    select ${roundId}, 1, ${position}, ${revisionId}, '${hash}', ${person.third}`
  await attack('out-of-order', 'third', `with a as (${signature(4)} returning id) ${up} from a`)
  await attack('not-entitled', 'third', `with a as (${signature(3)} returning id) ${up} from a`)
  await sign(walk, 3)
  await attack('not-fully-signed', 'third', `with p as (${up} returning id) ${signature(4)} from p`)
  await act('third', `with a as (${signature(4)} returning id) ${up} from a`)
})

test('one release a round: old signatures put nothing up again', async () => {
  const walk = await live()
  await attack('round-closed', 'third', publishing(walk, 'third'))
  await act('third', withdrawing(walk.articleId, walk.publicationId, 'third'))
  await attack('round-closed', 'third', publishing(walk, 'third'))
  await attack('round-closed', 'chief', publishing(walk, 'chief'))
})

test('a release that conflicts away takes nothing down, of this article or another', async () => {
  const [standing, other] = [await live(), await live()]
  const walk = await correct(standing, 5)
  const trick = (columns: Record<string, unknown>) => {
    const { text, values } = publishing(walk, 'third', columns)
    return { text: text.replace('returning *', 'on conflict do nothing'), values }
  }
  await attack('42501', 'third', trick({ id: standing.publicationId }))
  await attack('42501', 'third', trick({ id: standing.publicationId, article_id: other.articleId }))
  await attack('23503 publication_round_id_article_id_fkey', 'third', trick({ article_id: other.articleId }))
})

test('a correction goes up in place of the old text, which stays until then', async () => {
  const old = await live()
  const walk = await correct(old, 4)
  expect(await liveOf(old.articleId)).toEqual([{ publication_id: old.publicationId, hash: old.hash }])
  await attack('not-fully-signed', 'third', publishing(walk, 'third'))
  await sign(walk, 4)
  const publicationId = await publish(walk)
  expect(await liveOf(old.articleId)).toEqual([{ publication_id: publicationId, hash: walk.hash }])
  const ended = await sql('app', 'select ended_as from publication where id = $1', [old.publicationId])
  expect(ended).toEqual([{ ended_as: 'superseded' }])
})

test('a release cannot come in ended, at another time, or beside a live one', async () => {
  const walk = await walkTo(5)
  await attack('content-invalid', 'third', publishing(walk, 'third', { ended_at: new Date() }))
  await attack('content-invalid', 'third', publishing(walk, 'third', { ended_as: 'withdrawn' }))
  const [publication] = await act('third', publishing(walk, 'third', { published_at: '2001-01-01' }))
  expect(new Date(String(publication?.published_at)).getFullYear()).toBeGreaterThan(2001)
  const index = await sql(
    'app',
    `select indexdef from pg_indexes where indexname = 'article_has_one_live_publication'`,
  )
  expect(index[0]?.indexdef).toMatch(/unique.*\(article_id\) where \(ended_at is null\)/i)
})

test('nobody ends a publication by hand, its owner neither', async () => {
  const { publicationId } = await live()
  const ending = {
    text: `update publication set ended_at = now(), ended_as = 'withdrawn' where id = $1`,
    values: [publicationId],
  }
  await attack('42501', 'third', ending)
  await attack('evidence-is-permanent', 'third', ending, 'owner')
})

test('a schedule waits for words that everyone signed, and for a time to come', async () => {
  await attack('not-fully-signed', 'third', scheduling(await walkTo(4), tomorrow(), 'third'))
  const walk = await walkTo(5)
  await attack('too-late', 'third', scheduling(walk, new Date(0), 'third'))
  await attack('not-entitled', 'second', scheduling(walk, tomorrow(), 'second'))
  await attack('not-the-actor', 'second', scheduling(walk, tomorrow(), 'third'))
  await attack('stale', 'third', scheduling({ ...walk, hash: '0'.repeat(64) }, tomorrow(), 'third'))
  await act('third', scheduling(walk, tomorrow(), 'third'))
  await attack('23505 round_has_one_waiting_schedule', 'third', scheduling(walk, tomorrow(), 'third'))
})

test('a scheduled release is never early, by nobody else, of no other words, and once', async () => {
  const walk = await walkTo(5)
  const [schedule] = await act('third', scheduling(walk, tomorrow(), 'third'))
  const up = publishing(walk, 'third', { schedule_id: schedule?.id })
  await attack('too-early', 'third', up)
  await letItCome(schedule?.id)
  await attack('unknown', 'third2', publishing(walk, 'third2', { schedule_id: schedule?.id }))
  const other = await walkTo(5, 'reporter', words('另一篇'))
  await attack('unknown', 'third', publishing(other, 'third', { schedule_id: schedule?.id }))
  await attack(
    'stale',
    'third',
    publishing({ ...walk, hash: other.hash }, 'third', { schedule_id: schedule?.id }),
  )
  await act('third', up)
  await attack('round-closed', 'third', up)
})

test('a return cancels the waiting release', async () => {
  const walk = await walkTo(5)
  const [schedule] = await act('third', scheduling(walk, tomorrow(), 'third'))
  await act('third', returning(walk, 4, 'third'))
  await letItCome(schedule?.id)
  await sign(walk, 4)
  await attack('schedule-cancelled', 'third', publishing(walk, 'third', { schedule_id: schedule?.id }))
})

test('a waiting release is cancelled by who may release, now, in their own name, and never after it went up', async () => {
  const walk = await walkTo(5)
  const [schedule] = await act('third', scheduling(walk, tomorrow(), 'third'))
  const cancelling = (by: number | null) => ({
    text: 'update publication_schedule set cancelled_at = $1, cancelled_by = $2 where id = $3 returning *',
    values: [new Date(0), by, schedule?.id],
  })
  await attack('not-signed-in', null, cancelling(person.third))
  await attack('not-the-actor', 'reporter', cancelling(person.third))
  await attack('evidence-is-permanent', 'third', cancelling(null))
  await attack('not-entitled', 'reporter', cancelling(person.reporter))
  await letItCome(schedule?.id)
  await act('third', publishing(walk, 'third', { schedule_id: schedule?.id }))
  await attack('evidence-is-permanent', 'third', cancelling(person.third))
  const next = await walkTo(5, 'reporter', words('另一篇'))
  const [waiting] = await act('third', scheduling(next, tomorrow(), 'third'))
  const [cancelled] = await act('third2', {
    text: cancelling(null).text,
    values: [new Date(0), person.third2, waiting?.id],
  })
  expect(new Date(String(cancelled?.cancelled_at)).getFullYear()).toBeGreaterThan(2001)
})

test('a withdrawal takes down at once, closes the open round and its waiting release', async () => {
  const old = await live()
  const walk = await correct(old, 5)
  await act('third', scheduling(walk, tomorrow(), 'third'))
  await act('second', withdrawing(old.articleId, old.publicationId, 'second'))
  expect(await liveOf(old.articleId)).toEqual([])
  const [round] = await sql('app', 'select closed_as, closed_by from round where id = $1', [walk.roundId])
  expect(round).toEqual({ closed_as: 'cancelled', closed_by: person.second })
  const waiting = await sql('app', 'select id from publication_schedule where cancelled_at is null')
  expect(waiting).toEqual([])
  await attack('round-closed', 'third', publishing(walk, 'third'))
})

test('a withdrawal is of what is live, by who may, with reason and public note', async () => {
  const walk = await live()
  const { articleId, publicationId } = walk
  await attack('not-entitled', 'reporter', withdrawing(articleId, publicationId, 'reporter'))
  await attack('not-the-actor', 'reporter', withdrawing(articleId, publicationId, 'second'))
  const other = await live()
  await attack('not-live', 'second', withdrawing(other.articleId, publicationId, 'second'))
  const silent = { publication_id: publicationId, article_id: articleId, person_id: person.second }
  await attack('reason-missing', 'second', row('withdrawal', { ...silent, reason: ' ', public_note: 'x' }))
  await attack(
    'public-note-missing',
    'second',
    row('withdrawal', { ...silent, reason: 'x', public_note: ' \u3000' }),
  )
  await act('second', withdrawing(articleId, publicationId, 'second'))
  await attack('not-live', 'second', withdrawing(articleId, publicationId, 'second'))
})
