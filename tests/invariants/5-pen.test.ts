import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, meet, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import {
  begin,
  freezing,
  live,
  open,
  publishing,
  returning,
  rewrite,
  saving,
  sign,
  signing,
  walkOn,
  walkTo,
  words,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const others = words('别的字')

test('the author writes at the desk, and not once it is submitted', async () => {
  const walk = await walkTo(0)
  await act('reporter', saving(walk.articleId, 'reporter', words('改过的题目')))
  for (const position of [1, 2, 3]) {
    const submitted = await walkTo(position)
    await attack('pen-elsewhere', 'reporter', saving(submitted.articleId, 'reporter', others))
    await attack('pen-elsewhere', 'reporter', freezing(submitted, 'reporter'))
  }
})

test('an author who edits after submission in the same statement as a signature is refused', async () => {
  const walk = await walkTo(1, 'editor')
  await attack(
    'stale',
    'editor',
    `with written as (update draft set content = '${others}', updated_by = ${person.editor}
       where article_id = ${walk.articleId} returning article_id)
     insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id)
       select ${walk.roundId}, 1, 1, ${walk.revisionId}, '${walk.hash}', ${person.editor} from written`,
  )
  await attack('pen-elsewhere', 'editor', [
    signing(walk, 1, 'editor'),
    saving(walk.articleId, 'editor', others),
  ])
})

test('the last stage writes nothing, and nobody writes what is signed by all', async () => {
  for (const position of [4, 5]) {
    const walk = await walkTo(position)
    for (const who of ['reporter', 'second', 'third', 'chief'] as const) {
      await attack('last-stage-writes-nothing', who, saving(walk.articleId, who, others))
      await attack('last-stage-writes-nothing', who, freezing(walk, who))
    }
  }
})

test('with one stage after edit its reviewer writes nothing', async () => {
  const [made] = await act('chief', row('workflow', { key: 'short', name: '两审' }))
  const [version] = await act('chief', row('workflow_version', { workflow_id: made?.id, number: 1 }))
  const id = Number(version?.id)
  await act('chief', [
    `insert into workflow_stage select ${id}, position, key, name_zh, name_en from workflow_stage where position < 3`,
    `insert into workflow_stage_role select ${id}, position, role_key from workflow_stage_role where position < 3 and workflow_version_id = 1`,
  ])
  const walk = await walkOn(await open(await begin(), 'reporter', id), 1)
  await act('editor', signing(walk, 1, 'editor', { workflow_version_id: id }))
  await attack('last-stage-writes-nothing', 'reviewer', saving(walk.articleId, 'reviewer', others))
})

test('only who holds the open stage writes', async () => {
  const walk = await walkTo(2)
  await attack('seat-elsewhere', 'editor', saving(walk.articleId, 'editor', others))
  for (const who of ['editor2', 'second', 'third', 'admin'] as const) {
    await attack('not-entitled', who, saving(walk.articleId, who, others))
  }
  await attack('not-entitled', 'reader', saving(walk.articleId, 'reader', others))
  await attack('not-the-actor', 'reporter', saving(walk.articleId, 'reviewer', others))
  await attack('not-signed-in', null, saving(walk.articleId, 'reviewer', others))
  await act('reviewer', saving(walk.articleId, 'reviewer', others))
})

test('who has signed and passed it on writes no more', async () => {
  const walk = await walkTo(3)
  await attack('seat-elsewhere', 'reviewer', saving(walk.articleId, 'reviewer', others))
})

test('back at the authors desk no reviewer writes', async () => {
  const walk = await walkTo(3)
  await act('second', returning(walk, 0, 'second'))
  await attack('seat-elsewhere', 'reviewer', saving(walk.articleId, 'reviewer', others))
  await act('reporter', saving(walk.articleId, 'reporter', others))
})

test('an upsert is a save like any other', async () => {
  const walk = await walkTo(3)
  const upsert = {
    text: `insert into draft (article_id, content, updated_by) values ($1, $2, $3)
           on conflict (article_id) do update set content = excluded.content, updated_by = excluded.updated_by`,
    values: [walk.articleId, others, person.reporter],
  }
  await attack('pen-elsewhere', 'reporter', upsert)
})

test('every writer is remembered, and nobody else is', async () => {
  const { articleId } = await begin()
  await act('editor', saving(articleId, 'editor', others))
  const writers = await sql('app', 'select person_id from draft_writing where article_id = $1 order by 1', [
    articleId,
  ])
  expect(writers).toEqual([{ person_id: person.reporter }, { person_id: person.editor }])
})

test('an article is begun by who may draft, in their own name', async () => {
  await attack('not-entitled', 'reader', row('article', { created_by: person.reader }))
  await attack('not-the-actor', 'editor', row('article', { created_by: person.reporter }))
  await attack('not-signed-in', null, row('article', { created_by: person.reporter }))
})

test('what readers see does not change when the draft does', async () => {
  const walk = await live()
  await act('reporter', saving(walk.articleId, 'reporter', others))
  const [shown] = await sql('reader', `select content->>'title' as title from site.article`)
  expect(shown).toEqual({ title: '口袋公园开放' })
})

test('a save that meets the signature of its stage comes too late', async () => {
  const walk = await walkTo(2)
  const told = await meet(
    ['reviewer', [signing(walk, 2, 'reviewer')]],
    ['reviewer2', [saving(walk.articleId, 'reviewer2', others)]],
  )
  expect(told).toEqual(['done', 'not-entitled'])
})

test('a save that meets the release comes too late', async () => {
  const walk = await walkTo(5)
  const told = await meet(
    ['third', [publishing(walk, 'third')]],
    ['reporter', [saving(walk.articleId, 'reporter', others)]],
  )
  expect(told).toEqual(['done', 'round-closed'])
})

test('a freeze that meets a save freezes no words that were not seen', async () => {
  const walk = await walkTo(2)
  const told = await meet(
    ['reviewer', [saving(walk.articleId, 'reviewer', others)]],
    ['reviewer2', [freezing(walk, 'reviewer2')]],
  )
  expect(told).toEqual(['done', 'stale'])
  const edited = await rewrite(walk, 'reviewer', words('再改的题目'))
  await sign(edited, 2)
})
