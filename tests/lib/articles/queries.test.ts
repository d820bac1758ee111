import { beforeEach, expect, test } from '@jest/globals'
import { listChannels, readDraft } from '#lib/articles/queries.ts'
import { expectOk } from '#lib/platform/command.ts'
import { type CastName, channels } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  actor,
  approve,
  begin,
  castNames,
  changeRoles,
  freshWorld,
  sendBack,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

async function readersOf(articleId: number): Promise<CastName[]> {
  const readers: CastName[] = []
  for (const name of castNames) if (await readDraft(await actor(name), articleId)) readers.push(name)
  return readers
}

const desk: CastName[] = ['reporter', 'editor', 'editor2', 'chief']
const staff = castNames.filter((name) => name !== 'reader')

test('a draft on the author’s desk is the author’s and the editors’ to read, and nobody else’s', async () => {
  expect(await readersOf(await begin('reporter'))).toEqual(desk)
})

test('a draft under review is open to the whole newsroom, and never to a reader', async () => {
  expect(await readersOf(await walkTo(2))).toEqual(staff)
})

test('sent back to the author it is again only theirs, and whose words are in it', async () => {
  const articleId = await walkTo(2)
  const changed = wholeContent({ title: '审读改过的题' })
  expectOk(await write('reviewer', articleId, changed))
  expectOk(await sendBack('reviewer', articleId, 0))
  expect(await readersOf(articleId)).toEqual(['reporter', 'editor', 'editor2', 'reviewer', 'chief'])
})

test('a role that was taken away takes the reading with it', async () => {
  const articleId = await begin('reporter')
  await changeRoles('editor', ['reader'])
  expect(await readDraft(await actor('editor'), articleId)).toBeNull()
})

test('it comes with its version, its hash and who saved it when', async () => {
  const articleId = await begin('reporter')
  const content = wholeContent({ title: '周若溪改的题' })
  const { version, hash } = expectOk(await write('editor', articleId, content))
  const draft = await readDraft(await actor('reporter'), articleId)
  expect(draft).toMatchObject({ version, hash, content, savedBy: '周若溪' })
  expect(new Date(draft?.savedAt ?? '').toISOString()).toBe(draft?.savedAt)
  expectOk(await submit('reporter', articleId))
  expectOk(await approve('editor2', articleId))
})

test('an article that does not exist is the same as one that may not be read', async () => {
  expect(await readDraft(await actor('chief'), 999)).toBeNull()
})

test('channels come in the paper’s own order', async () => {
  expect((await listChannels()).map(({ slug, name }) => ({ slug, name }))).toEqual(
    channels.map(({ slug, name }) => ({ slug, name })),
  )
})

test('a retired channel is offered to no article but the one that stands in it', async () => {
  await sql('owner', `update channel set retired_at = now() where slug = 'culture'`)
  await sql(
    'owner',
    `update channel set parent_id = (select id from channel where slug = 'news') where slug = 'city'`,
  )
  const offered = await listChannels()
  expect(offered).toHaveLength(channels.length - 1)
  expect(offered).toContainEqual({ slug: 'city', name: '城事', parentName: '要闻', retired: false })
  expect(await listChannels('culture')).toContainEqual({
    slug: 'culture',
    name: '文化',
    parentName: '',
    retired: true,
  })
})
