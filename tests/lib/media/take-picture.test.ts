import { beforeEach, expect, test } from '@jest/globals'
import { readPicture } from '#lib/media/queries.ts'
import { PICTURE_LIMITS, readPictureFile, widthsOf } from '#lib/media/rules.ts'
import { takePicture } from '#lib/media/take-picture.ts'
import { expectOk } from '#lib/platform/command.ts'
import { isLiveMedium } from '#lib/site/live-medium.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { drawing } from '#tests/support/pictures.ts'
import {
  actor,
  freshWorld,
  liveArticle,
  publish,
  walkOn,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

const photograph = drawing(1000, 700).jpeg().toBuffer()

beforeEach(freshWorld)

async function take(name: CastName, called = '公园.jpg', bytes?: Uint8Array) {
  const caller = { actor: await actor(name), via: 'desk' as const }
  return takePicture(caller, { name: called, bytes: bytes ?? (await photograph) })
}

const covered = (sha256: string, width = 1000) =>
  wholeContent({
    cover: { sha256, width, height: 700, caption: '公园一角。', credit: '林晓帆 摄', alt: '公园里的长椅' },
  })

test('a reporter’s picture is kept, entered and told once, however often it is brought', async () => {
  const medium = expectOk(await take('reporter', '  公园\u0000\n一角.jpg '))
  expect(medium).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), width: 1000, height: 700 })
  expect(expectOk(await take('editor', '同一张.jpg'))).toEqual(medium)
  expect(await sql('app', 'select sha256, format, width, height, name, created_by from medium')).toEqual([
    { ...medium, format: 'jpeg', name: '公园 一角.jpg', created_by: 1 },
  ])
  expect(await sql('app', `select actor_id, data->>'sha256' as sha256 from audit_event`)).toEqual([
    { actor_id: 1, sha256: medium.sha256 },
  ])
})

test('each of its files is there, and no other', async () => {
  const { sha256 } = expectOk(await take('reporter'))
  for (const width of widthsOf(1000)) {
    for (const format of ['avif', 'webp'] as const) {
      expect((await readPicture({ sha256, width, format }))?.length).toBeGreaterThan(100)
    }
  }
  expect(await readPicture({ sha256, width: 1920, format: 'avif' })).toBeNull()
  expect(await readPicture({ sha256: 'a'.repeat(64), width: 480, format: 'avif' })).toBeNull()
})

test('an account without a desk brings nothing, and nobody brings what is no picture or too large a file', async () => {
  expect(await take('reader')).toEqual({ ok: false, refusal: { code: 'not-entitled' } })
  expect(await takePicture({ actor: null, via: 'cli' }, { name: 'x', bytes: await photograph })).toEqual({
    ok: false,
    refusal: { code: 'not-signed-in' },
  })
  const name = 'x.jpg'
  expect(await take('reporter', name, Buffer.from('words'))).toEqual({
    ok: false,
    refusal: { code: 'not-a-picture', params: { name } },
  })
  expect(await take('reporter', name, Buffer.alloc(PICTURE_LIMITS.bytes + 1))).toEqual({
    ok: false,
    refusal: { code: 'picture-heavy', params: { name, max: 20 } },
  })
  expect(await sql('app', 'select 1 from medium')).toEqual([])
})

test('readers have a picture while an article that shows it is live', async () => {
  const { sha256 } = expectOk(await take('reporter'))
  expect(await isLiveMedium(sha256)).toBe(false)
  const articleId = await liveArticle(covered(sha256))
  expect(await isLiveMedium(sha256)).toBe(true)
  const other = await liveArticle(covered(sha256))
  expectOk(await withdraw('third', articleId))
  expect(await isLiveMedium(sha256)).toBe(true)
  // A correction that takes the picture out.
  expectOk(await write('reporter', other, wholeContent({ correction: '撤下配错的图片。' })))
  await walkOn(other, 5)
  expect(await isLiveMedium(sha256)).toBe(true)
  expectOk(await publish('third', other))
  expect(await isLiveMedium(sha256)).toBe(false)
})

test('an address that is not exactly one of a picture’s is none', () => {
  const sha256 = 'a'.repeat(64)
  expect(readPictureFile(`${sha256}-480.avif`)).toEqual({ sha256, width: 480, format: 'avif' })
  for (const part of [
    `${sha256}-480.jpg`,
    `${sha256}-0480.avif`,
    `${sha256}-48000.avif`,
    `${sha256}-480.avif/`,
    `${sha256}-480.avif\n`,
    `${sha256.toUpperCase()}-480.avif`,
    `../${sha256}-480.avif`,
    `${sha256}.avif`,
    '',
  ]) {
    expect([part, readPictureFile(part)]).toEqual([part, null])
  }
})
