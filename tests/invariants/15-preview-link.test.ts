import { beforeEach, expect, test } from '@jest/globals'
import { sql } from '#tests/support/database.ts'
import { act, attack, openNewsroom, person, row } from '#tests/support/newsroom-sql.ts'
import { begin, open, saving, words } from '#tests/support/walk-sql.ts'

beforeEach(openNewsroom)

const token = 'a'.repeat(64)
const later = () => new Date(Date.now() + 3_600_000)

async function aDraft() {
  const { articleId, hash } = await begin('reporter', words('给律师看的一稿'))
  const [kept] = await sql<{ id: number }>('app', 'select id from draft_version where article_id = $1', [
    articleId,
  ])
  const link = {
    ...{ article_id: articleId, token_hash: token, hash, kept_id: kept?.id },
    ...{ made_by: person.reporter, expires_at: later() },
  }
  return { articleId, hash, link }
}

const links = () =>
  sql<{ opened: number; last: boolean }>(
    'app',
    'select opened, last_opened_at is not null as last from preview_link',
  )

test('a link is made in one’s own name, by staff, to one version whose words it names', async () => {
  const { articleId, hash, link } = await aDraft()
  const other = await begin('reporter', words('别的稿'))
  const walk = await open(other)
  await attack('not-the-actor', 'editor', row('preview_link', link))
  await attack('not-entitled', 'reader', row('preview_link', { ...link, made_by: person.reader }))
  await attack('stale', 'reporter', row('preview_link', { ...link, hash: 'f'.repeat(64) }))
  await attack('stale', 'reporter', row('preview_link', { ...link, article_id: other.articleId }))
  for (const wrong of [{ kept_id: null }, { revision_id: walk.revisionId }, { token_hash: 'a token' }])
    await attack('content-invalid', 'reporter', row('preview_link', { ...link, ...wrong }))
  await attack('42501', 'reporter', row('preview_link', { ...link, opened: 9 }))
  await act('reporter', row('preview_link', link))
  await act(
    'reporter',
    row('preview_link', {
      ...{ article_id: walk.articleId, token_hash: 'b'.repeat(64), hash: walk.hash },
      ...{ revision_id: walk.revisionId, made_by: person.reporter, expires_at: later() },
    }),
  )
  await attack(/^23505/, 'reporter', row('preview_link', link))
  expect([articleId, hash]).toEqual([link.article_id, link.hash])
})

test('a link ends within thirty days, by the database’s clock', async () => {
  const { link } = await aDraft()
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  await attack('too-early', 'reporter', row('preview_link', { ...link, expires_at: inDays(-1) }))
  await attack('too-late', 'reporter', row('preview_link', { ...link, expires_at: inDays(31) }))
})

test('what was shown stays what it was: the next save is a version of its own', async () => {
  const { articleId, link } = await aDraft()
  await act('reporter', row('preview_link', link))
  await act('reporter', saving(articleId, 'reporter', words('改过的一稿')))
  const titles = await sql(
    'app',
    `select v.content->>'title' as title from preview_link l join draft_version v on v.id = l.kept_id`,
  )
  expect(titles).toEqual([{ title: '给律师看的一稿' }])
  await sql('owner', `update draft_version set saved_at = now() - interval '60 days'`)
  await attack(/^23503/, null, `delete from draft_version where id = ${link.kept_id}`)
})

test('a link is taken back once, by staff in their own name, and nothing else of it changes', async () => {
  const { link } = await aDraft()
  await act('reporter', row('preview_link', link))
  const taking = (who: keyof typeof person) =>
    `update preview_link set revoked_by = ${person[who]}, revoked_at = '2000-01-01'`
  await attack('not-the-actor', 'editor', taking('reporter'))
  await attack('not-entitled', 'reader', taking('reader'))
  for (const column of [
    'expires_at',
    'token_hash',
    'hash',
    'kept_id',
    'revision_id',
    'made_by',
    'article_id',
  ])
    await attack('42501', 'reporter', `update preview_link set ${column} = ${column}`)
  await attack('42501', 'reporter', 'delete from preview_link')
  await act('editor', taking('editor'))
  await attack('evidence-is-permanent', 'reporter', taking('reporter'))
  await attack(
    'evidence-is-permanent',
    'reporter',
    'update preview_link set revoked_at = null, revoked_by = null',
  )
})

test('openings are counted one by one, while it can be opened', async () => {
  const { link } = await aDraft()
  await act('reporter', row('preview_link', link))
  await act(null, 'update preview_link set opened = opened + 1')
  expect(await links()).toEqual([{ opened: 1, last: true }])
  await attack('too-late', null, 'update preview_link set opened = 0')
  await attack('too-late', null, 'update preview_link set opened = 99')
  await act('reporter', `update preview_link set revoked_by = ${person.reporter}, revoked_at = now()`)
  await attack('too-late', null, 'update preview_link set opened = opened + 1')
})

test('readers’ views know nothing of it', async () => {
  const { link } = await aDraft()
  await act('reporter', row('preview_link', link))
  await attack('42501', null, 'select 1 from public.preview_link', 'reader')
  await attack('42501', null, 'select 1 from public.draft_version', 'reader')
})
