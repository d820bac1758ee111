import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import { begin, freezing, live, open, rewrite, saving, walkTo, words } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const sha256 = (text: unknown) => createHash('sha256').update(String(text)).digest('hex')

test('draft and revision carry the same stamp of the same words', async () => {
  const walk = await walkTo(0)
  const [draft] = await sql('app', 'select content::text as words, hash from draft where article_id = $1', [
    walk.articleId,
  ])
  const [revision] = await sql(
    'app',
    'select content::text as words, hash, number from revision where id = $1',
    [walk.revisionId],
  )
  expect(revision).toEqual({ ...draft, number: 1 })
  expect(draft?.hash).toBe(sha256(draft?.words))
})

test('a revision is the draft as it stands: words, number and time cannot be handed in', async () => {
  const walk = await walkTo(0)
  const [given] = await act('reporter', {
    text: `insert into revision (round_id, article_id, content, hash, number, created_by, created_at)
           values ($1, $2, '{"v": 1, "title": "没有人看过"}', $3, 77, $4, '2001-01-01') returning *`,
    values: [walk.roundId, walk.articleId, walk.hash, person.reporter],
  })
  expect(given).toMatchObject({ number: 2, hash: walk.hash, content: { title: '口袋公园开放' } })
  expect(new Date(String(given?.created_at)).getFullYear()).toBeGreaterThan(2001)
})

test('nothing is frozen that the person did not see', async () => {
  const walk = await walkTo(0)
  await attack('stale', 'reporter', freezing({ ...walk, hash: sha256('other') }, 'reporter'))
  await act('reporter', saving(walk.articleId, 'reporter', words('改过的题目')))
  await attack('stale', 'reporter', freezing(walk, 'reporter'))
  await attack('stale', 'reporter', {
    text: 'insert into revision (round_id, article_id, hash, created_by) values ($1, $2, null, $3)',
    values: [walk.roundId, walk.articleId, person.reporter],
  })
})

test('nobody freezes as somebody else, without a name, or without the pen', async () => {
  const walk = await walkTo(2)
  await attack('not-the-actor', 'reporter', freezing(walk, 'reviewer'))
  await attack('not-signed-in', null, freezing(walk, 'reviewer'))
  await attack('pen-elsewhere', 'reporter', freezing(walk, 'reporter'))
  await attack('seat-elsewhere', 'editor', freezing(walk, 'editor'))
})

test('a revision belongs to the round of its own article', async () => {
  const [walk, other] = [await walkTo(0), await open(await begin('reporter', words('另一篇')))]
  await attack(
    '23503 revision_round_id_article_id_fkey',
    'reporter',
    freezing({ ...other, roundId: walk.roundId }, 'reporter'),
  )
  await attack('unknown', 'reporter', freezing({ ...walk, articleId: 999_999 }, 'reporter'))
  await attack('unknown', 'reporter', freezing({ ...walk, roundId: 999_999 }, 'reporter'))
})

test('a revision never changes, for its owner neither', async () => {
  const { revisionId } = await live()
  const where = `where id = ${revisionId}`
  for (const statement of [
    `update revision set content = '{"v": 1}' ${where}`,
    `update revision set hash = 'x' ${where}`,
    `update revision set content = content ${where}`,
    `delete from revision ${where}`,
    'truncate revision cascade',
  ]) {
    await attack('42501', 'chief', statement)
    await attack('evidence-is-permanent', 'chief', statement, 'owner')
  }
  await attack('42501', 'chief', {
    text: `insert into revision (id, round_id, article_id, hash, created_by) values ($1, 1, 1, 'x', 1)
           on conflict (id) do update set content = '{"v": 1}'`,
    values: [revisionId],
  })
})

test('the stamp of a draft is SQLs own', async () => {
  const { articleId } = await begin()
  for (const column of ['hash', 'version', 'updated_at', 'article_id']) {
    await attack('42501', 'reporter', `update draft set ${column} = default where article_id = ${articleId}`)
  }
  const [second] = await act('reporter', row('article', { created_by: person.reporter }))
  const [draft] = await act(
    'reporter',
    row('draft', {
      article_id: second?.id,
      content: words(),
      hash: 'x',
      version: 9,
      updated_by: person.reporter,
    }),
  )
  expect(draft).toMatchObject({ version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('a save that changes no word changes nothing, whoever sends it', async () => {
  const walk = await walkTo(2)
  const { text, values } = saving(walk.articleId, 'third', words()) as { text: string; values: unknown[] }
  await attack('done', 'third', { text, values })
  await rewrite(walk, 'reviewer', words('审读改过的题目'))
  const [draft] = await sql('app', 'select version, updated_by from draft where article_id = $1', [
    walk.articleId,
  ])
  expect(draft).toEqual({ version: 2, updated_by: person.reviewer })
})

test('a draft is an object of the known version', async () => {
  const { articleId } = await begin()
  for (const content of ['[]', '"x"', '3', 'null', '{}', '{"v": 2}', '{"v": null}', '{"v": [1]}']) {
    await attack('content-invalid', 'reporter', saving(articleId, 'reporter', content))
  }
})

test('what a reprint was called where it stood stays, once a revision has it', async () => {
  const called = (originalTitle: string, title = '转载') =>
    words(title, { source: { kind: 'reprint', name: '云汀晚报', originalTitle, author: '甲', url: '' } })
  const draft = await begin('reporter', called('原来的题'))
  const save = (content: string) => saving(draft.articleId, 'reporter', content)
  // Until it is frozen it is being written.
  await act('reporter', save(called('原来的提')))
  const [now] = await act('reporter', save(called('原来的题')))
  await open({ ...draft, hash: String(now?.hash ?? draft.hash) })
  await attack('original-title-set', 'reporter', save(called('另一个题')))
  await attack('original-title-set', 'reporter', save(called('')))
  await act('reporter', save(called('原来的题', '改过的标题')))
  // Not by way of the paper's own text either.
  await act('reporter', save(words('自家的')))
  await attack('original-title-set', 'reporter', save(called('另一个题')))
  await act('reporter', save(called('原来的题')))
})
