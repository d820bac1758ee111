import { beforeEach, expect, test } from '@jest/globals'
import { takePicture } from '#lib/media/take-picture.ts'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import { onePixel } from '#tests/support/pictures.ts'
import {
  actor,
  approve,
  freshWorld,
  liveArticle,
  personId,
  walkTo,
  wholeContent,
  withdraw,
} from '#tests/support/world.ts'
import { dueToReaders } from './oracle.ts'
import { served, words } from './served.ts'

// A judge that never says no proves nothing: here the laws sleep, and the oracle must see what each would have refused.

beforeEach(freshWorld)

/** One statement of the owner with every trigger and foreign key asleep. */
const forge = (statement: string) =>
  sql('owner', `do $$ begin set local session_replication_role = replica; ${statement}; end $$`)

const faults = async () => (await dueToReaders()).flatMap((due) => due.faults)

test('an honest article has no fault, and its page is its text', async () => {
  const title = '“A&B”<b>与</b>’s 公园'
  const articleId = await liveArticle(wholeContent({ title, correction: '', tags: ['一', '二'], ai: '无' }))
  const [due] = await dueToReaders()
  expect(due).toMatchObject({ articleId, status: 200, faults: [] })
  expect(due?.text).toContain(title)
  expect(words((await served(articleId)).text)).toBe(words(due?.text ?? ''))
})

test('what stands under a picture is part of the text that was signed', async () => {
  const caller = { actor: await actor('reporter'), via: 'desk' as const }
  const picture = expectOk(await takePicture(caller, { name: 'x', bytes: await onePixel }))
  const cover = { ...picture, caption: '图为<公园>。', credit: '林晓帆 摄', alt: '长椅' }
  const articleId = await liveArticle(wholeContent({ summary: '摘要', dateline: '本报讯', cover }))
  const [due] = await dueToReaders()
  expect(due?.text).toContain('图为<公园>。林晓帆 摄摘要本报讯')
  expect(words((await served(articleId)).text)).toBe(words(due?.text ?? ''))
})

test('an article that was never live is unknown, and one that was withdrawn is gone', async () => {
  await walkTo(5)
  const gone = await liveArticle()
  await withdraw('second', gone)
  expect((await dueToReaders()).map(({ status, text }) => [status, text])).toEqual([
    [404, null],
    [410, null],
  ])
})

test.each([
  ['a missing signature', 'delete from approval where position = 3', 'not one standing signature at 3'],
  [
    'a voided signature',
    `insert into "return" (id, round_id, to_position, kind, person_id) values (9, 1, 2, 'return', 1);
     insert into approval_void (approval_id, return_id) select id, 9 from approval where position = 2`,
    'not one standing signature at 2',
  ],
  [
    'one person at two stages',
    'update approval set person_id = (select person_id from approval where position = 2) where position = 4',
    'one person at two stages',
  ],
  [
    'one person at a stage and lending a signature at another',
    'update approval set principal_id = (select person_id from approval where position = 2) where position = 4',
    'one person at two stages',
  ],
  [
    'the author at a later stage',
    `update approval set person_id = ${personId('reporter')} where position = 3`,
    'handed in and signed at 3',
  ],
  [
    'another text under the same hash',
    `update revision set content = jsonb_set(content, '{title}', '"别的话"')`,
    'the hash is not that of the text',
  ],
  [
    'a last signature on other words',
    `update approval set hash = repeat('0', 64) where position = 4`,
    'one of the last two stages signed other words',
  ],
  [
    'stages signed in another order',
    'update approval set id = id + 100 where position = 2',
    'signed out of order at 3',
  ],
  [
    'a signature given afterwards',
    `update approval set created_at = now() + interval '1 hour' where position = 4`,
    'signed after it was published',
  ],
  [
    'a round without stages to review it',
    'delete from workflow_stage where position > 1; delete from approval where position > 1',
    'fewer than two stages',
  ],
  [
    'a revision of another round',
    'update revision set round_id = 7',
    'no such revision of the article and round',
  ],
])('%s is a fault', async (_what, statement, fault) => {
  await liveArticle()
  await forge(statement)
  expect(await faults()).toContain(fault)
})

test('a release before its time is a fault', async () => {
  const articleId = await walkTo(5)
  await forge(
    `insert into publication_schedule (id, round_id, revision_id, hash, at, person_id)
       select 1, 1, id, hash, now() + interval '1 hour', 8 from revision where article_id = ${articleId};
     insert into publication (round_id, article_id, revision_id, hash, published_by, schedule_id)
       select 1, article_id, id, hash, 8, 1 from revision`,
  )
  expect(await faults()).toEqual(['published before its time'])
})

test('words that nobody signed are a fault even when they are served', async () => {
  const articleId = await walkTo(3)
  await approve('second', articleId)
  await forge(
    `insert into publication (round_id, article_id, revision_id, hash, published_by)
       select 1, article_id, id, hash, 8 from revision`,
  )
  expect((await served(articleId)).status).toBe(200)
  expect(await faults()).toEqual(['not one standing signature at 4'])
})
