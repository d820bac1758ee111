import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, meet, openNewsroom, person, row, type Statement } from '#tests/support/newsroom-sql.ts'
import {
  begin,
  freezing,
  live,
  open,
  opening,
  publishing,
  returning,
  scheduling,
  signing,
  submitting,
  type Walk,
  walkTo,
} from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const closing = (
  { roundId }: Walk,
  as: string,
  who: 'reporter' | 'reviewer' | 'second' | 'third' | 'chief',
  reason = 'policy',
) => ({
  text: 'update round set closed_as = $1, closed_by = $2, close_reason = $3 where id = $4 returning *',
  values: [as, person[who], reason, roundId],
})

/** A workflow of the chief's with these stages: position → key and roles. Gives its version. */
async function workflow(stages: [position: number, key: string, roles: string[]][]): Promise<number> {
  const [made] = await act(
    'chief',
    row('workflow', { key: `w${stages.length}-${stages[0]?.[0]}`, name: '试' }),
  )
  const [version] = await act('chief', row('workflow_version', { workflow_id: made?.id, number: 1 }))
  for (const statement of stages.flatMap((stage) => stageRows(Number(version?.id), ...stage)))
    await act('chief', statement)
  return Number(version?.id)
}

const stageRows = (version: number, position: number, key: string, roles: string[]): Statement[] => [
  row('workflow_stage', { workflow_version_id: version, position, key, name_zh: key, name_en: key }),
  ...roles.map((role) =>
    row('workflow_stage_role', { workflow_version_id: version, position, role_key: role }),
  ),
]

const edit = [1, 'edit', ['editor']] as [number, string, string[]]

test('an article has one open round at most', async () => {
  const walk = await walkTo(1)
  await attack('round-open', 'editor', opening(walk.articleId, 'editor'))
  const { articleId } = await begin()
  const told = await meet(
    ['reporter', [opening(articleId, 'reporter')]],
    ['editor', [opening(articleId, 'editor')]],
  )
  expect(told).toEqual(['done', 'round-open'])
})

test('a workflow without a stage after edit, with a gap or with a stage that nobody may sign, opens no round', async () => {
  const { articleId } = await begin()
  const incomplete: [number, string, string[]][][] = [
    [],
    [edit],
    [edit, [3, 'review', ['reviewer']]],
    [
      [2, 'edit', ['editor']],
      [3, 'review', ['reviewer']],
    ],
    [
      [0, 'edit', ['editor']],
      [1, 'review', ['reviewer']],
    ],
    [edit, [2, 'review', []]],
    [
      [1, 'check', ['editor']],
      [2, 'edit', ['reviewer']],
    ],
  ]
  for (const stages of incomplete) {
    const version = stages.length === 0 ? 999 : await workflow(stages)
    await attack('workflow-incomplete', 'reporter', opening(articleId, 'reporter', version))
    await act(
      null,
      ['set local session_replication_role = replica', 'delete from workflow where id > 1'],
      'owner',
    )
  }
  const [bare] = await act('chief', row('workflow_version', { workflow_id: 1, number: 2 }))
  await attack('workflow-incomplete', 'reporter', opening(articleId, 'reporter', Number(bare?.id)))
})

test('a round pins the newest version of its workflow, which never changes again', async () => {
  const { articleId, hash } = await begin()
  const walk = await open({ articleId, hash })
  for (const statement of stageRows(1, 5, 'fourth', ['chief']))
    await attack('evidence-is-permanent', 'chief', statement)
  await attack(
    'evidence-is-permanent',
    'chief',
    row('workflow_stage_role', { workflow_version_id: 1, position: 4, role_key: 'reporter' }),
  )
  await act('chief', row('workflow_version', { workflow_id: 1, number: 2 }))
  const other = await begin()
  await attack('workflow-outdated', 'reporter', opening(other.articleId, 'reporter'))
  const [round] = await sql('app', 'select workflow_version_id from round where id = $1', [walk.roundId])
  expect(round?.workflow_version_id).toBe(1)
})

test('only who keeps the workflows makes one, or a stage of one', async () => {
  const [version] = await act('chief', row('workflow_version', { workflow_id: 1, number: 2 }))
  for (const who of ['reporter', 'third', 'admin'] as const) {
    await attack('not-entitled', who, row('workflow', { key: 'short', name: '捷径' }))
    await attack('not-entitled', who, row('workflow_version', { workflow_id: 1, number: 3 }))
    for (const statement of stageRows(Number(version?.id), 1, 'edit', ['reporter']).slice(0, 1)) {
      await attack('not-entitled', who, statement)
    }
  }
  await attack('not-signed-in', null, row('workflow_version', { workflow_id: 1, number: 3 }))
})

test('a stage that comes in while a round opens is seen, or comes too late', async () => {
  const version = await workflow([edit, [2, 'review', ['reviewer']]])
  const { articleId } = await begin()
  const gap = stageRows(version, 9, 'late', [])
  const first = await meet(['chief', gap], ['reporter', [opening(articleId, 'reporter', version)]])
  expect(first).toEqual(['done', 'workflow-incomplete'])
  const sound = await workflow([
    [1, 'edit', ['chief']],
    [2, 'review', ['reviewer']],
    [3, 'last', ['third-reviewer']],
  ])
  const second = await meet(
    ['reporter', [opening(articleId, 'reporter', sound)]],
    ['chief', stageRows(sound, 9, 'late', [])],
  )
  expect(second).toEqual(['done', 'evidence-is-permanent'])
})

test('a round is opened by who may draft, in their own name, on a draft', async () => {
  const { articleId } = await begin()
  await attack('not-entitled', 'reader', opening(articleId, 'reader'))
  await attack('not-the-actor', 'editor', opening(articleId, 'reporter'))
  await attack('not-signed-in', null, opening(articleId, 'reporter'))
  await attack('unknown', 'reporter', opening(999_999, 'reporter'))
  const { text, values } = opening(articleId, 'reporter')
  await attack('round-closed', 'reporter', {
    text: text.replace('opened_by)', 'opened_by, closed_as)').replace('$3)', `$3, 'published')`),
    values,
  })
})

test('a closed round accepts nothing more', async () => {
  const walk = await live()
  await attack('round-closed', 'reporter', freezing(walk, 'reporter'))
  await attack('round-closed', 'reporter', submitting(walk, 'reporter'))
  await attack('round-closed', 'third2', signing(walk, 4, 'third2'))
  await attack('round-closed', 'third2', returning(walk, 3, 'third2'))
  await attack('round-closed', 'third', publishing(walk, 'third'))
  await attack('round-closed', 'third', scheduling(walk, new Date(Date.now() + 1e7), 'third'))
  for (const as of ['published', 'rejected', 'cancelled'])
    await attack('round-closed', 'chief', closing(walk, as, 'chief'))
  await attack('42501', 'chief', `update round set closed_at = null where id = ${walk.roundId}`)
  await attack('round-closed', 'chief', `update round set closed_as = null where id = ${walk.roundId}`)
  await attack(
    'round-closed',
    'chief',
    `update round set closed_at = null, closed_as = null where id = ${walk.roundId}`,
    'owner',
  )
})

test('no round closes as published without a publication', async () => {
  const walk = await walkTo(5)
  await attack('not-fully-signed', 'third', closing(walk, 'published', 'third'))
  await attack('not-fully-signed', 'third', closing(walk, 'published', 'third'), 'owner')
})

test('no other name stands under a release that closes its round', async () => {
  const { articleId, roundId, revisionId, hash } = await walkTo(5)
  await attack(
    'round-closed',
    'third',
    `with up as (insert into publication (round_id, article_id, revision_id, hash, published_by)
       select ${roundId}, ${articleId}, ${revisionId}, '${hash}', ${person.third} returning round_id)
     update round set closed_as = 'published', closed_by = ${person.chief} from up where round.id = up.round_id`,
  )
})

test('a rejection is by who holds the stage, with a reason, and final', async () => {
  const walk = await walkTo(3)
  await attack('own-text', 'reporter', closing(walk, 'rejected', 'reporter'))
  await attack('seat-elsewhere', 'reviewer', closing(walk, 'rejected', 'reviewer'))
  await attack('not-entitled', 'third', closing(walk, 'rejected', 'third'))
  await attack('not-the-actor', 'reporter', closing(walk, 'rejected', 'second'))
  await attack('reason-missing', 'second', closing(walk, 'rejected', 'second', ''))
  await attack('content-invalid', 'second', closing(walk, 'forgotten', 'second'))
  await attack('out-of-order', 'chief', closing(await walkTo(0), 'rejected', 'chief'))
  await act('second', closing(walk, 'rejected', 'second'))
  await attack('rejected', 'reporter', opening(walk.articleId, 'reporter'))
})

test('an open round is cancelled by who may release or withdraw, or by its author at their own desk', async () => {
  const [desk, signed] = [await walkTo(0), await walkTo(3)]
  await attack('not-entitled', 'reporter', closing(signed, 'cancelled', 'reporter'))
  await attack('not-entitled', 'reviewer', closing(signed, 'cancelled', 'reviewer'))
  await act('reporter', closing(desk, 'cancelled', 'reporter'))
  await act('second', closing(signed, 'cancelled', 'second'))
})

test('a signature that meets the closing of its round comes too late', async () => {
  const walk = await walkTo(3)
  const told = await meet(
    ['chief', [closing(walk, 'cancelled', 'chief')]],
    ['second', [signing(walk, 3, 'second')]],
  )
  expect(told).toEqual(['done', 'round-closed'])
})

test('a closing that meets the release comes too late', async () => {
  const walk = await walkTo(5)
  const told = await meet(
    ['third', [publishing(walk, 'third')]],
    ['chief', [closing(walk, 'cancelled', 'chief')]],
  )
  expect(told).toEqual(['done', 'round-closed'])
})
