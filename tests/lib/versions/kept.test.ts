import { beforeEach, expect, test } from '@jest/globals'
import { readStory } from '#lib/audit/read-story.ts'
import { readVersions } from '#lib/audit/read-versions.ts'
import { expectOk } from '#lib/platform/command.ts'
import { restoreRevision } from '#lib/review/restore-revision.ts'
import { clearKept } from '#lib/versions/clear-kept.ts'
import { nameVersion } from '#lib/versions/name-version.ts'
import { restoreKept } from '#lib/versions/restore-kept.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  actor,
  approve,
  as,
  begin,
  freshWorld,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const titled = (title: string) => wholeContent({ title })
const hashOf = async (articleId: number) => (await stateOf(articleId)).draft.hash
const name = async (who: CastName, articleId: number, name: string, kept: number | null = null) =>
  as(who, nameVersion, { articleId, kept, hash: await hashOf(articleId), name })
const keptFor = async (who: CastName, articleId: number) =>
  (await readStory(await actor(who), articleId))?.kept.map(({ name, hash }) => [name, hash]) ?? null
const namesFor = async (who: CastName, articleId: number) =>
  (await readVersions(await actor(who), articleId, {}))?.all.map(({ name }) => name) ?? null

test('a reporter names what stands, writes on, and puts it back; what stood in between is kept too', async () => {
  const articleId = await begin('reporter', titled('初稿的题'))
  expectOk(await name('reporter', articleId, '发稿前'))
  expectOk(await write('reporter', articleId, titled('改过的题')))
  expectOk(await as('reporter', restoreKept, { articleId, kept: 1, hash: await hashOf(articleId) }))
  const versions = await readVersions(await actor('reporter'), articleId, { was: 'kept-1', is: 'kept-2' })
  expect([versions?.was?.content.title, versions?.is?.content.title]).toEqual(['初稿的题', '改过的题'])
  expect(versions?.all.map(({ name, called }) => [name, called])).toEqual([
    ['draft', ''],
    ['kept-2', ''],
    ['kept-1', '发稿前'],
  ])
  const story = await readStory(await actor('reporter'), articleId)
  expect(story?.events.map(({ name }) => name)).toEqual(['article.created', 'version.restored'])
  expect(story?.kept.map(({ name, isNow }) => [name, isNow])).toEqual([
    ['', true],
    ['', false],
    ['发稿前', false],
  ])
})

test('words that were never submitted are kept when a frozen version is put back over them', async () => {
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, titled('没送审的题')))
  const unsent = await hashOf(articleId)
  expectOk(await as('reporter', restoreRevision, { articleId, number: 1, hash: unsent }))
  expect(await keptFor('reporter', articleId)).toContainEqual(['', unsent])
})

test('words of the author’s desk are the author’s also under review; those of a stage are read by all staff then', async () => {
  const articleId = await begin('reporter', titled('信源张三说'))
  expectOk(await name('reporter', articleId, '只给自己'))
  expectOk(await write('reporter', articleId, titled('知情人说')))
  expect(await keptFor('reviewer', articleId)).toBeNull()
  expectOk(await submit('reporter', articleId))
  expect(await keptFor('reviewer', articleId)).toEqual([])
  expect(JSON.stringify(await readStory(await actor('reviewer'), articleId))).not.toContain('只给自己')
  expect(await namesFor('reviewer', articleId)).toEqual(['draft', 1])
  expect(await namesFor('reporter', articleId)).toEqual(['draft', 1, 'kept-1'])
  expect(await namesFor('editor', articleId)).toEqual(['draft', 1, 'kept-1'])
  expectOk(await write('editor', articleId, titled('知情者说')))
  expect(await namesFor('second', articleId)).toEqual(['draft', 1])
  expectOk(await write('chief', articleId, titled('一位知情者说')))
  expect(await namesFor('second', articleId)).toEqual(['draft', 'kept-3', 1])
  expect(await keptFor('reader', articleId)).toBeNull()
  const asked = { was: 'kept-1', is: 'draft' } as const
  expect((await readVersions(await actor('second'), articleId, asked))?.was).toBeNull()
})

test('restoring asks for the pen: nobody puts back what they may not write over', async () => {
  const articleId = await begin('reporter', titled('初稿的题'))
  expectOk(await name('reporter', articleId, '初稿'))
  expectOk(await write('reporter', articleId, titled('改过的题')))
  expectOk(await submit('reporter', articleId))
  const input = { articleId, kept: 1, hash: await hashOf(articleId) }
  const refusalOf = async (who: CastName) => {
    const result = await as(who, restoreKept, input)
    return result.ok ? 'yes' : result.refusal.code
  }
  expect(await refusalOf('reporter')).toBe('pen-elsewhere')
  expect(await refusalOf('reviewer')).toBe('not-entitled')
  expectOk(await approve('editor', articleId))
  // At the reviewer's own stage: words of the author's desk are not theirs to bring up.
  expect(await refusalOf('reviewer')).toBe('unknown')
})

test('a name is for the words that the person saw, once, and may be changed and taken away', async () => {
  const articleId = await begin('reporter')
  const codeOf = async (input: object) => {
    const result = await as('reporter', nameVersion, { articleId, kept: null, name: '初稿', ...input })
    return result.ok ? 'yes' : result.refusal.code
  }
  const hash = await hashOf(articleId)
  expect(await codeOf({ hash: 'f'.repeat(64) })).toBe('stale')
  expect(await codeOf({ hash, kept: 99 })).toBe('unknown')
  expect(await codeOf({ hash })).toBe('yes')
  expect(await codeOf({ hash })).toBe('nothing-open')
  expect(await codeOf({ hash, kept: 1, name: '第一稿' })).toBe('yes')
  expect(await codeOf({ hash, kept: 1, name: '' })).toBe('yes')
  const other = await begin('reporter', titled('别篇'))
  expect(await codeOf({ articleId: other, hash, kept: 1 })).toBe('unknown')
})

test('what is old, nameless and beyond the newest twenty is cleared away', async () => {
  const articleId = await begin('reporter', titled('0'))
  expectOk(await name('reporter', articleId, '第一稿'))
  for (let number = 1; number < 24; number += 1) {
    expectOk(await write('reporter', articleId, titled(String(number))))
    await sql('owner', `update draft_version set begun_at = now() - interval '1 hour'`)
  }
  await clearKept()
  expect(await sql('app', 'select 1 from draft_version')).toHaveLength(24)
  await sql('owner', `update draft_version set saved_at = now() - interval '60 days'`)
  await clearKept()
  const left = await sql<{ id: number }>('app', 'select id from draft_version order by id')
  expect(left.map(({ id }) => id)).toEqual([1, ...Array.from({ length: 20 }, (_, index) => index + 5)])
})
