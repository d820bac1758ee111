import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom } from '#tests/support/newsroom-sql.ts'
import { correct, live, publish, receipt, surface, withdrawing } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

test('no person makes a receipt: it is the paper’s own', async () => {
  const { articleId, publicationId } = await live()
  for (const name of ['third', 'chief', 'admin'] as const)
    await attack('not-entitled', name, receipt(articleId, publicationId))
  await attack('not-entitled', 'admin', `select renew_what_readers_have(${articleId})`)
})

test('its verdict follows from its surfaces, its hash from the publication, its number from those before', async () => {
  const { articleId, publicationId, hash } = await live()
  const kept = async (found: unknown, more = {}) =>
    (await act(null, receipt(articleId, publicationId, more, found)))[0]
  const claimed = { state: 'right', attempt: 7, hash: 'f'.repeat(64), created_at: '2020-01-01' }
  expect(await kept([surface('wrong')], claimed)).toMatchObject({ state: 'wrong', attempt: 1, hash })
  expect(await kept([surface('right'), surface('unreached', 'home')], claimed)).toMatchObject({
    ...{ state: 'unreached', attempt: 2 },
  })
  expect(await kept([surface('unreached'), surface('wrong', 'home')])).toMatchObject({ state: 'wrong' })
  expect(await kept([surface('right'), surface('right', 'home')])).toMatchObject({
    state: 'right',
    attempt: 4,
  })
  const [late] = await sql('owner', `select 1 from receipt where created_at < now() - interval '1 hour'`)
  expect(late).toBeUndefined()
})

test('one without the page, without a verdict on each surface, or of another kind is none', async () => {
  const { articleId, publicationId } = await live()
  const other = await live()
  for (const found of [
    [],
    {},
    [surface('right', 'home')],
    [surface('green')],
    [surface('right'), { surface: 'home' }],
  ])
    await attack('content-invalid', null, receipt(articleId, publicationId, {}, found))
  await attack('content-invalid', null, receipt(articleId, publicationId, { kind: 'correction' }))
  await attack('unknown', null, receipt(other.articleId, publicationId))
  await attack('not-live', null, receipt(articleId, publicationId, { kind: 'withdrawal' }))
})

test('it is of what stands: not of a text that was replaced or taken down, nor of a takedown that is over', async () => {
  const walk = await live()
  const { articleId, publicationId } = walk
  const next = await publish(await correct(walk, 5))
  await attack('not-live', null, receipt(articleId, publicationId))
  await act('second', withdrawing(articleId, next, 'second'))
  await attack('not-live', null, receipt(articleId, next))
  await act(null, receipt(articleId, next, { kind: 'withdrawal' }))
})

test('what was found is never changed, taken back or written over', async () => {
  const { articleId, publicationId } = await live()
  await act(null, receipt(articleId, publicationId, {}, [surface('wrong')]))
  await attack('42501', null, `update receipt set state = 'right'`)
  await attack('42501', null, 'delete from receipt')
  await attack('evidence-is-permanent', null, `update receipt set state = 'right'`, 'owner')
  await attack('evidence-is-permanent', null, 'delete from receipt', 'owner')
  await attack('42501', null, receipt(articleId, publicationId, { id: 1 }))
})

test('what readers have is made anew from what is live, and nothing else of it', async () => {
  const { articleId } = await live()
  const listed = 'select kind, name, article_id from listing order by 1, 2'
  const before = await sql('owner', listed)
  const versions = () =>
    sql('owner', `select name, version from site_version where name in ('lists', 'site') order by 1`)
  const was = await versions()
  await sql('owner', 'delete from listing')
  await act(null, `select renew_what_readers_have(${articleId})`)
  expect(await sql('owner', listed)).toEqual(before)
  expect(await versions()).not.toEqual(was)
})
