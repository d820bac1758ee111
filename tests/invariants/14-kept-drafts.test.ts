import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person } from '#tests/support/newsroom-sql.ts'
import { begin, open, saving, submitting, words } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const kept = () =>
  sql(
    'app',
    `select content->>'title' as title, person_id as who, position, saves, name from draft_version order by id`,
  )
const naming = (name: string | null, who: keyof typeof person = 'reporter') =>
  `update draft_version set name = ${name === null ? 'null' : `'${name}'`}, named_by = ${person[who]}`

test('what one person saves within ten minutes is one version, and another hand begins another', async () => {
  const { articleId } = await begin('reporter', words('一'))
  await act('reporter', saving(articleId, 'reporter', words('二')))
  await act('reporter', saving(articleId, 'reporter', words('二')))
  await act('editor', saving(articleId, 'editor', words('三')))
  await act('reporter', saving(articleId, 'reporter', words('四')))
  expect(await kept()).toMatchObject([
    { title: '二', who: person.reporter, saves: 2 },
    { title: '三', who: person.editor, saves: 1 },
    { title: '四', who: person.reporter, saves: 1 },
  ])
})

test('after ten minutes, a name, a seal or a freeze, what is written next is a version of its own', async () => {
  const { articleId } = await begin('reporter', words('一'))
  await sql('owner', `update draft_version set begun_at = now() - interval '11 minutes'`)
  await act('reporter', saving(articleId, 'reporter', words('二')))
  await act('reporter', `${naming('发稿前')} where id = 2`)
  await act('reporter', saving(articleId, 'reporter', words('三')))
  await act('reporter', 'update draft_version set sealed_at = now() where id = 3')
  await act('reporter', saving(articleId, 'reporter', words('四')))
  const [{ hash } = { hash: '' }] = await sql<{ hash: string }>('app', 'select hash from draft')
  const walk = await open({ articleId, hash })
  await act('reporter', saving(articleId, 'reporter', words('五')))
  expect((await kept()).map(({ title }) => title)).toEqual(['一', '二', '三', '四', '五'])
  expect(walk.articleId).toBe(articleId)
})

test('a version says where the article lay when it was written', async () => {
  const walk = await open(await begin('reporter', words('一')))
  await act('reporter', submitting(walk, 'reporter'))
  await act('editor', saving(walk.articleId, 'editor', words('二')))
  expect((await kept()).map(({ position }) => position)).toEqual([0, 1])
})

test('nobody writes, rewords or clears away a version by hand, and nobody names it for another', async () => {
  const { articleId } = await begin('reporter', words('一'))
  await attack('42501', 'reporter', {
    text: `insert into draft_version (article_id, content, hash, person_id) values ($1, '{}', '', $2)`,
    values: [articleId, person.reporter],
  })
  for (const column of ['content', 'hash', 'person_id', 'position', 'saved_at', 'begun_at', 'article_id'])
    await attack('42501', 'reporter', `update draft_version set ${column} = ${column}`)
  await attack('not-the-actor', 'editor', naming('我的', 'reporter'))
  await attack('not-the-actor', 'editor', `update draft_version set named_by = ${person.editor}`)
  await attack('not-signed-in', null, naming('我的'))
  await attack('not-entitled', 'reader', naming('我的', 'reader'))
  await attack('content-invalid', 'reporter', naming('  '))
  await attack('content-invalid', 'reporter', naming('长'.repeat(41)))
  await attack('not-entitled', 'chief', 'delete from draft_version')
  await attack('evidence-is-permanent', null, 'delete from draft_version')
})

test('the paper clears away what is old and nameless; a seal stays, and so does a name', async () => {
  const { articleId } = await begin('reporter', words('一'))
  await act('reporter', naming('初稿'))
  await act('reporter', saving(articleId, 'reporter', words('二')))
  await sql('owner', `update draft_version set saved_at = now() - interval '40 days'`)
  await attack('evidence-is-permanent', null, 'delete from draft_version')
  await act(null, 'delete from draft_version where name is null')
  expect((await kept()).map(({ title }) => title)).toEqual(['一'])
  await act('reporter', naming(null))
  await act('reporter', 'update draft_version set sealed_at = null')
  expect(await sql('app', 'select sealed_at is not null as sealed from draft_version')).toEqual([
    { sealed: true },
  ])
})
