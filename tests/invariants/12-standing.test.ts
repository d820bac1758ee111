import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import { attack, row } from '#tests/support/newsroom-sql.ts'
import {
  approve,
  begin,
  cancel,
  freshWorld,
  publish,
  recall,
  reject,
  schedule,
  sendBack,
  submit,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

type Told = { state: string; position: number | null; stage_key: string | null; handed_in: boolean }

async function told(articleId: number): Promise<string> {
  const [standing] = await sql<Told>('app', 'select * from article_standing where article_id = $1', [
    articleId,
  ])
  const { state, position, stage_key, handed_in } = standing as Told
  return [state, position, stage_key, handed_in ? 'handed in' : 'new']
    .filter((each) => each !== null)
    .join(' ')
}

test('at every act of the walk it is told where the article stands', async () => {
  const articleId = await begin('reporter')
  expect(await told(articleId)).toBe('draft new')
  expectOk(await submit('reporter', articleId))
  expect(await told(articleId)).toBe('in-review 1 edit handed in')
  expectOk(await recall('reporter', articleId))
  expect(await told(articleId)).toBe('returned 0 handed in')
  expectOk(await submit('reporter', articleId))
  expectOk(await approve('editor', articleId))
  expectOk(await approve('reviewer', articleId))
  expect(await told(articleId)).toBe('in-review 3 second-review handed in')
  expectOk(await sendBack('second', articleId, 1))
  expect(await told(articleId)).toBe('in-review 1 edit handed in')
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const)
    expectOk(await approve(name, articleId))
  expect(await told(articleId)).toBe('ready 5 handed in')
  expectOk(await schedule('third', articleId, new Date(Date.now() + 3_600_000)))
  expect(await told(articleId)).toBe('scheduled 5 handed in')
  expectOk(await cancel('third', articleId))
  expect(await told(articleId)).toBe('ready 5 handed in')
  expectOk(await publish('third', articleId))
  expect(await told(articleId)).toBe('live handed in')
  expectOk(await write('reporter', articleId, wholeContent({ title: '更正', correction: '人数有误。' })))
  expectOk(await submit('reporter', articleId))
  expect(await told(articleId)).toBe('in-review 1 edit handed in')
  expectOk(await reject('editor', articleId))
  expect(await told(articleId)).toBe('live handed in')
  expectOk(await withdraw('third', articleId))
  expect(await told(articleId)).toBe('withdrawn handed in')
})

test('what is rejected says so, and what stands longer than its stage allows is past a time that is kept', async () => {
  const articleId = await walkTo(2)
  const [times] = await sql<{ same: boolean; none: boolean }>(
    'app',
    `select waiting_since = (select max(created_at) from approval) as same, deadline_at is null as none from article_standing`,
  )
  expect(times).toEqual({ same: true, none: true })
  expectOk(await reject('reviewer', articleId))
  expect(await told(articleId)).toBe('rejected handed in')
})

test('nobody but the acts themselves says where an article stands', async () => {
  await begin('reporter')
  await attack('42501', 'chief', `update article_standing set state = 'live'`)
  await attack('42501', 'chief', 'delete from article_standing')
  await attack('42501', 'chief', row('article_standing', { article_id: 1, state: 'live', handed_in: true }))
  await attack('42501', 'chief', 'select settle_standing(1)')
})
