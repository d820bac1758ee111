import { beforeEach, expect, test } from '@jest/globals'
import { readVersions } from '#lib/audit/read-versions.ts'
import { plainText } from '#lib/document/text.ts'
import { expectOk } from '#lib/platform/command.ts'
import { mendStyle } from '#lib/review/mend-style.ts'
import { restoreRevision } from '#lib/review/restore-revision.ts'
import {
  actor,
  as,
  begin,
  bodyOf,
  freshWorld,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const versionsOf = async (name: Parameters<typeof actor>[0], articleId: number, asked = {}) =>
  readVersions(await actor(name), articleId, asked)

test('the author puts the first version back, and submitting it freezes a third one', async () => {
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, wholeContent({ title: '另一个标题' })))
  expectOk(await submit('reporter', articleId))
  expectOk(await sendBack('editor', articleId, 0))
  const { hash } = (await stateOf(articleId)).draft
  expectOk(await as('reporter', restoreRevision, { articleId, number: 1, hash }))
  const versions = await versionsOf('reporter', articleId, { was: 1, is: 'draft' })
  expect(versions?.is?.content).toEqual(versions?.was?.content)
  expect(versions?.all.map(({ name }) => name)).toEqual(['draft', 2, 1])
})

test('unless two are asked for, the newest is shown with the last that said anything else', async () => {
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, wholeContent({ title: '另一个标题' })))
  expectOk(await submit('reporter', articleId))
  const versions = await versionsOf('reporter', articleId)
  expect([versions?.is?.name, versions?.was?.name]).toEqual(['draft', 1])
  const asked = await versionsOf('reporter', articleId, { is: 2 })
  expect(asked?.was?.name).toBe(1)
})

test('a version that there is not, and words that have moved on, are refused', async () => {
  const articleId = await walkTo(2)
  const { hash } = (await stateOf(articleId)).draft
  expect(await as('reviewer', restoreRevision, { articleId, number: 9, hash })).toMatchObject({
    ok: false,
    refusal: { code: 'unknown' },
  })
  expect(await as('reviewer', restoreRevision, { articleId, number: 1, hash: 'f'.repeat(64) })).toMatchObject(
    { ok: false, refusal: { code: 'stale' } },
  )
})

test('versions are shown to who may know of the article, and the text in work to who may read it', async () => {
  const onDesk = await begin('reporter')
  expect(await versionsOf('reviewer', onDesk)).toBeNull()
  expect(await versionsOf('reader', onDesk)).toBeNull()
  expect((await versionsOf('reporter', onDesk))?.all.map(({ name }) => name)).toEqual(['draft'])
  const articleId = await walkTo(2)
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, wholeContent({ title: '还没给人看' })))
  const seen = await versionsOf('second', articleId, { was: 1, is: 'draft' })
  expect(seen?.all.map(({ name }) => name)).toEqual([1])
  expect(seen?.is).toBeNull()
  expect(JSON.stringify(seen)).not.toContain('还没给人看')
})

test('everything that the house style is certain about is mended in one act, and told in the story', async () => {
  const articleId = await begin(
    'reporter',
    wholeContent({ title: '公园开门,了。', body: bodyOf('他说"好"...') }),
  )
  const { hash } = (await stateOf(articleId)).draft
  expect(expectOk(await as('reporter', mendStyle, { articleId, hash })).fixed).toBe(4)
  const draft = (await versionsOf('reporter', articleId))?.is?.content
  expect([draft?.title, draft && plainText(draft.body)]).toEqual(['公园开门，了', '他说“好”……'])
  const after = (await stateOf(articleId)).draft.hash
  expect(await as('reporter', mendStyle, { articleId, hash: after })).toMatchObject({ ok: false })
})
