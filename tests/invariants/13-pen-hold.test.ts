import { beforeEach, expect, test } from '@jest/globals'
import { connect, sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import { sign, submitting, walkTo } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const holding = (articleId: number, who: keyof typeof person, window = 'w') =>
  row('pen_hold', { article_id: articleId, person_id: person[who], window_name: window })
const asking = (who: keyof typeof person) => `update pen_hold set asked_by = ${person[who]}`

test('the pen is held in one’s own name, for half a minute by the database clock', async () => {
  const { articleId } = await walkTo(0)
  await attack('not-the-actor', 'reporter', holding(articleId, 'editor'))
  await attack('not-signed-in', null, holding(articleId, 'editor'))
  await attack('not-entitled', 'reader', holding(articleId, 'reader'))
  await act('reporter', {
    text: `insert into pen_hold (article_id, person_id, window_name, since, expires_at)
           values ($1, $2, 'w', now() - interval '1 day', now() + interval '10 years')`,
    values: [articleId, person.reporter],
  })
  expect(
    await sql(
      'app',
      `select (expires_at - since)::text as lasts, since > now() - interval '1 minute' as fresh from pen_hold`,
    ),
  ).toEqual([{ lasts: '00:00:30', fresh: true }])
})

test('who asks for the pen changes nothing else of it, and asks in their own name', async () => {
  const { articleId } = await walkTo(0)
  await act('reporter', holding(articleId, 'reporter'))
  await attack('not-the-actor', 'editor', asking('chief'))
  await attack('not-entitled', 'reader', asking('reader'))
  await act(
    'editor',
    `update pen_hold set asked_by = ${person.editor}, since = now() - interval '9 days', expires_at = now()`,
  )
  const held = `select person_id, asked_by, expires_at > now() + interval '20 seconds' as held,
    since > now() - interval '1 minute' as fresh from pen_hold`
  expect(await sql('app', held)).toEqual([
    { person_id: person.reporter, asked_by: person.editor, held: true, fresh: true },
  ])
  // The holder's next beat keeps the question, and nobody else's beat is theirs to give.
  await act('reporter', `update pen_hold set person_id = ${person.reporter}, window_name = 'w'`)
  expect(await sql('app', 'select asked_by from pen_hold')).toEqual([{ asked_by: person.editor }])
  await attack('not-the-actor', 'editor', `update pen_hold set window_name = 'other'`)
})

test('handing in and signing lay the pen down', async () => {
  const walk = await walkTo(0)
  await act('reporter', holding(walk.articleId, 'reporter'))
  await act('reporter', submitting(walk, 'reporter'))
  expect(await sql('app', 'select 1 from pen_hold')).toEqual([])
  await act('editor', holding(walk.articleId, 'editor'))
  await sign(walk, 1)
  expect(await sql('app', 'select 1 from pen_hold')).toEqual([])
})

test('open screens hear of another hand and of a question, never of a beat', async () => {
  const { articleId } = await walkTo(0)
  const ear = await connect('app')
  const heard: (string | undefined)[] = []
  ear.on('notification', ({ payload }) => heard.push(payload))
  await ear.query('listen sanshen_pen')
  await act('reporter', holding(articleId, 'reporter'))
  await act('reporter', `update pen_hold set window_name = 'w'`)
  await act('editor', asking('editor'))
  await act('reporter', 'delete from pen_hold')
  // PostgreSQL gives what was told before it answers.
  await ear.query('select 1')
  expect(heard).toEqual([articleId, articleId, articleId].map(String))
})
