import { beforeEach, expect, test } from '@jest/globals'
import { addMedium } from '#lib/media/add-medium.ts'
import { encodePicture } from '#lib/media/encode-picture.ts'
import { keepPicture } from '#lib/media/record.ts'
import { tokenHash } from '#lib/people/invitation.ts'
import { expectOk } from '#lib/platform/command.ts'
import { listPreviewLinks } from '#lib/preview/list-preview-links.ts'
import { makePreviewLink } from '#lib/preview/make-preview-link.ts'
import { openPreview, previewShows } from '#lib/preview/open-preview.ts'
import { revokePreviewLink } from '#lib/preview/revoke-preview-link.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { drawing } from '#tests/support/pictures.ts'
import {
  actor,
  as,
  begin,
  changeRoles,
  disable,
  enable,
  freshWorld,
  liveArticle,
  sendBack,
  stateOf,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const titled = (title: string) => wholeContent({ title })
const hashOf = async (articleId: number) => (await stateOf(articleId)).draft.hash

async function made(who: CastName, articleId: number, more: object = {}) {
  const input = { articleId, version: 'draft', hash: await hashOf(articleId), ...more }
  return as(who, makePreviewLink, input)
}
const shown = async (token: string) => (await openPreview(token))?.content.title ?? null
const linksFor = async (who: CastName, articleId: number) => listPreviewLinks(await actor(who), articleId)

test('a link shows the version that it was made for, whatever is written afterwards', async () => {
  const articleId = await begin('reporter', titled('给律师看的'))
  const { token } = expectOk(await made('reporter', articleId))
  expectOk(await write('reporter', articleId, titled('律师不该看到的')))
  expect(await shown(token)).toBe('给律师看的')
  const older = expectOk(
    await made('reporter', articleId, {
      version: 'kept-1',
      hash: (await linksFor('reporter', articleId))[0]?.hash,
    }),
  )
  expect(await shown(older.token)).toBe('给律师看的')
  expectOk(await made('reporter', articleId))
  const all = await linksFor('reporter', articleId)
  expect(all.map(({ opened, state, madeBy }) => [opened, state, madeBy])).toEqual([
    [0, 'open', '林晓帆'],
    [1, 'open', '林晓帆'],
    [1, 'open', '林晓帆'],
  ])
  const [, , first] = all
  expect(first?.lastOpenedAt).not.toBeNull()
  expect(Date.parse(first?.expiresAt ?? '') - Date.parse(first?.madeAt ?? '')).toBe(7 * 86_400_000)
})

test('a link to a frozen version shows that version', async () => {
  const articleId = await walkTo(2, titled('送审的题'))
  const { token } = expectOk(await made('second', articleId, { version: 1 }))
  expectOk(await sendBack('reviewer', articleId, 0))
  expectOk(await write('reporter', articleId, titled('重写的题')))
  expect(await shown(token)).toBe('送审的题')
  expect((await linksFor('second', articleId)).map(({ revision }) => revision)).toEqual([1])
})

test('a link is over when it was taken back, when its time has come, and when its maker is no longer at the paper', async () => {
  const articleId = await begin('reporter', titled('短命'))
  const { id, token } = expectOk(await made('reporter', articleId, { hours: 1 }))
  await disable('reporter')
  expect(await shown(token)).toBeNull()
  expect((await linksFor('chief', articleId))[0]?.state).toBe('away')
  await enable('reporter')
  expect(await shown(token)).toBe('短命')
  await changeRoles('reporter', ['reader'])
  expect(await shown(token)).toBeNull()
  await changeRoles('reporter', ['reporter'])
  expect(await previewShows(token, 'f'.repeat(64))).toBe(false)
  expectOk(await as('editor', revokePreviewLink, { articleId, linkId: id }))
  expect(await shown(token)).toBeNull()
  expect(await as('editor', revokePreviewLink, { articleId, linkId: id })).toMatchObject({
    refusal: { code: 'nothing-open' },
  })
  const second = expectOk(await made('reporter', articleId, { hours: 1 }))
  await sql(
    'owner',
    `update preview_link set expires_at = now() - interval '1 second' where id = ${second.id}`,
  )
  expect(await shown(second.token)).toBeNull()
  expect((await linksFor('chief', articleId)).map(({ state }) => state)).toEqual(['expired', 'revoked'])
  for (const unknown of ['', 'x', 'A'.repeat(43), "' or true --", `${second.token} `])
    expect(await shown(unknown)).toBeNull()
})

test('who may not read a text neither shows it nor sees who was shown it', async () => {
  const onDesk = await begin('reporter', titled('没送审'))
  const codeOf = async (who: CastName, more: object = {}) => {
    const result = await made(who, onDesk, more)
    return result.ok ? 'yes' : result.refusal.code
  }
  expect(await codeOf('reviewer')).toBe('unknown')
  expect(await codeOf('reader')).toBe('not-entitled')
  expect(await codeOf('reporter', { hash: 'f'.repeat(64) })).toBe('stale')
  expect(await codeOf('reporter', { version: 'kept-99' })).toBe('unknown')
  expect(await codeOf('reporter', { version: 1 })).toBe('unknown')
  expect(await codeOf('reporter', { hours: 721 })).toBe('invalid')
  const { id } = expectOk(await made('reporter', onDesk))
  expect(await linksFor('reviewer', onDesk)).toEqual([])
  expect(await as('reviewer', revokePreviewLink, { articleId: onDesk, linkId: id })).toMatchObject({
    refusal: { code: 'unknown' },
  })
  const elsewhere = await begin('reviewer')
  expect(await as('reviewer', revokePreviewLink, { articleId: elsewhere, linkId: id })).toMatchObject({
    refusal: { code: 'unknown' },
  })
})

test('the token stands nowhere: not in the table, the audit, or a job', async () => {
  const articleId = await liveArticle()
  const { id, token } = expectOk(await made('chief', articleId))
  expectOk(await as('chief', revokePreviewLink, { articleId, linkId: id }))
  const kept = await sql<{ row: string }>(
    'owner',
    `select l::text as row from preview_link l union all select e::text from audit_event e
     union all select j.payload::text from graphile_worker._private_jobs j`,
  )
  const all = kept.map(({ row }) => row).join('\n')
  expect(all).toContain('preview.made')
  expect(all).toContain('preview.revoked')
  expect(all).not.toContain(token)
  const events = await sql<{ row: string }>('owner', 'select data::text as row from audit_event')
  expect(events.map(({ row }) => row).join()).not.toContain(tokenHash(token))
})

test('pictures under a link are those of its version and no others', async () => {
  const keep = async (width: number) => {
    const name = `${width}.png`
    const sha256 = await keepPicture(await encodePicture(await drawing(width, 10).png().toBuffer(), name))
    return expectOk(await as('reporter', addMedium, { sha256, name }))
  }
  const [cover, inBody, other] = [await keep(10), await keep(20), await keep(30)]
  const told = { caption: '', credit: '摄', alt: '图' }
  const figure = { type: 'figure' as const, attrs: { ...inBody, ...told } }
  const articleId = await begin(
    'reporter',
    wholeContent({ cover: { ...cover, ...told }, body: { type: 'doc', content: [figure] } }),
  )
  const { token } = expectOk(await made('reporter', articleId))
  expectOk(await write('reporter', articleId, wholeContent({ cover: { ...other, ...told } })))
  expect(await previewShows(token, cover.sha256)).toBe(true)
  expect(await previewShows(token, inBody.sha256)).toBe(true)
  expect(await previewShows(token, other.sha256)).toBe(false)
  expect(await previewShows('A'.repeat(43), cover.sha256)).toBe(false)
})
