import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'
import { readClip } from '#lib/media/queries.ts'
import type { Clip, Kept } from '#lib/media/schema.ts'
import { takeFile } from '#lib/media/take-file.ts'
import { expectOk, type Result } from '#lib/platform/command.ts'
import { env } from '#lib/platform/env.ts'
import { isLiveMedium } from '#lib/site/live-medium.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { fragmentedMp4, inPieces, m4a, mp3, mp4, ogg, TELLING, wav, webm } from '#tests/support/clips.ts'
import { sql } from '#tests/support/database.ts'
import { drawing, zipOf } from '#tests/support/pictures.ts'
import { actor, freshWorld } from '#tests/support/world.ts'

const media = join(env().DATA_DIR, 'media')

beforeEach(async () => {
  await freshWorld()
  await rm(media, { recursive: true, force: true })
})

type Handed = { who?: CastName; name?: string; onlyPicture?: boolean; size?: number }

async function hand(
  bytes: Uint8Array,
  { who = 'reporter', name = '渡轮.mp4', ...rest }: Handed = {},
): Promise<Result<Kept>> {
  const file = { name, bytes: inPieces(bytes), size: bytes.length, onlyPicture: false, ...rest }
  return takeFile({ actor: await actor(who), via: 'desk' }, file)
}

const clipOf = async (bytes: Uint8Array) => expectOk(await hand(bytes)) as Clip

async function keptBytes({ sha256, format, bytes }: Clip): Promise<Buffer> {
  const clip = await readClip({ sha256, format })
  const stream = await clip?.part({ start: 0, end: bytes - 1, size: bytes })
  return Buffer.from(await new Response(stream).arrayBuffer())
}

/** Names of files that are on their way or were left half written. */
async function leftOver(): Promise<string[]> {
  const names = (await readdir(media, { recursive: true }).catch(() => [])) as string[]
  return names.filter((name) => !/^[0-9a-f]{2}(\/[0-9a-f]{64})?$/.test(name) && name !== 'on-the-way')
}

describe('a clip that is taken', () => {
  test.each([
    ['a film from a browser', () => webm(3), { format: 'webm', width: 320, height: 180, seconds: 3 }],
    ['a film from a telephone', () => mp4(3), { format: 'mp4', width: 320, height: 180, seconds: 3 }],
    [
      'one that was recorded in pieces',
      () => fragmentedMp4(3),
      { format: 'mp4', width: 320, height: 180, seconds: 3 },
    ],
    [
      'a silent film',
      () => webm(2, { video: true }),
      { format: 'webm', width: 320, height: 180, seconds: 2 },
    ],
    ['a voice on a telephone', () => m4a(4), { format: 'm4a', width: 0, height: 0, seconds: 4 }],
    [
      'a voice in a browser',
      () => webm(4, { audio: 'opus' }),
      { format: 'ogg', width: 0, height: 0, seconds: 4 },
    ],
    ['a voice in Ogg', () => ogg(4), { format: 'ogg', width: 0, height: 0, seconds: 4 }],
    ['a tone', () => wav(2), { format: 'wav', width: 0, height: 0, seconds: 2 }],
    ['a broadcast', () => mp3(5), { format: 'mp3', width: 0, height: 0, seconds: 5 }],
  ])('%s is measured, and says nothing of who made it, where and with what', async (_, make, is) => {
    const given = await make()
    expect(TELLING.some((word) => given.includes(word))).toBe(true)
    const clip = await clipOf(given)
    expect(clip).toMatchObject(is)
    const bytes = await keptBytes(clip)
    expect(bytes.length).toBe(clip.bytes)
    for (const word of TELLING) expect(bytes.includes(word)).toBe(false)
    expect(await leftOver()).toEqual([])
    expect(await sql('app', 'select sha256, format, bytes, width, height, seconds from medium')).toEqual([
      clip,
    ])
  })

  test('plays at once: what a player needs first stands first', async () => {
    const given = await mp4(3)
    expect(given.indexOf('moov')).toBeGreaterThan(given.indexOf('mdat'))
    const bytes = await keptBytes(await clipOf(given))
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  })

  test('has every picture and every sound that was handed in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clips-'))
    const given = await mp4(3)
    const packets = async (bytes: Buffer, name: string) => {
      const path = join(folder, name)
      await import('node:fs/promises').then(({ writeFile }) => writeFile(path, bytes))
      const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) })
      const tracks = await input.getTracks()
      const counts = await Promise.all(
        tracks.map(async (track) => (await track.computePacketStats()).packetCount),
      )
      input.dispose()
      return counts
    }
    const was = await packets(given, 'was')
    expect(await packets(await keptBytes(await clipOf(given)), 'is')).toEqual(was)
    await rm(folder, { recursive: true })
  })

  test('is the same medium again, whoever brings it and whatever it is called', async () => {
    const given = await mp4(2)
    const clip = await clipOf(given)
    expect(expectOk(await hand(given, { who: 'editor', name: '另一个.mov' }))).toEqual(clip)
    expect(await sql('app', `select data->>'seconds' as seconds from audit_event`)).toEqual([
      { seconds: '2' },
    ])
  })

  test('is what it is by its content: a film called a photograph, a photograph called a film', async () => {
    expect(expectOk(await hand(await webm(1), { name: 'x.jpg' }))).toMatchObject({ format: 'webm' })
    const picture = await drawing(300, 200).jpeg().toBuffer()
    expect(expectOk(await hand(picture, { name: 'x.mp4' }))).toEqual({
      ...{ sha256: expect.any(String), width: 300, height: 200 },
    })
  })
})

/** The same file, so that a box of this name claims something else: four bytes, so far behind its name. */
function claiming(bytes: Buffer, box: string, behind: number, value: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt32BE(value, changed.indexOf(box) + 4 + behind)
  return changed
}

describe('a file that is refused is named, in two seconds and little memory, and nothing of it is left', () => {
  const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
  test.each([
    ['half a film from a telephone', async () => half(await mp4(3)), 'clip-damaged'],
    ['half a film from a browser', async () => half(await webm(3)), 'clip-damaged'],
    ['half a voice', async () => half(await ogg(3)), 'clip-damaged'],
    ['half a tone', async () => half(wav(3)), 'clip-damaged'],
    ['a head without a film', async () => (await mp4(3)).subarray(0, 28), 'clip-damaged'],
    [
      'four thousand million samples',
      async () => claiming(await mp4(3), 'stts', 8, 0xffff_ffff),
      'clip-damaged',
    ],
    [
      'a table longer than its file',
      async () => claiming(await mp4(3), 'stsz', 8, 0x7fff_ffff),
      'clip-damaged',
    ],
    [
      'a table of places for a thousand million pieces',
      async () => claiming(await mp4(3), 'stco', 4, 1_000_000_000),
      'clip-damaged',
    ],
    [
      'a box longer than its file',
      async () => claiming(await mp4(3), 'mdat', -8, 0x7fff_ffff),
      'clip-damaged',
    ],
    [
      'a piece with four thousand million samples of nothing',
      async () => claiming(claiming(await fragmentedMp4(3), 'trun', 4, 0xffff_ffff), 'trun', 0, 0),
      'clip-damaged',
    ],
    ['boxes in boxes in boxes', async () => nested(4_000), 'clip-damaged'],
    ['a film with noise in its middle', async () => noisy(await webm(3)), 'clip-damaged'],
    [
      'a film that browsers do not play',
      async () => Buffer.from('RIFF\xff\xff\0\0AVI LIST', 'latin1'),
      'clip-kind',
    ],
    [
      'a broadcast’s packets',
      async () => Buffer.alloc(4096).fill(Buffer.concat([Buffer.from('G'), Buffer.alloc(187)])),
      'clip-kind',
    ],
    ['a page', async () => Buffer.from('<!doctype html><video src=x onerror=alert(1)>'), 'not-media'],
    ['a parcel', async () => zipOf('x.mp4', 'film'), 'not-media'],
    ['nothing', async () => Buffer.alloc(0), 'not-media'],
  ])('%s', async (_, make, code) => {
    const bytes = await make()
    const [before, began] = [process.memoryUsage().rss, performance.now()]
    const answer = await hand(bytes)
    expect(answer).toMatchObject({ ok: false, refusal: { code, params: { name: '渡轮.mp4' } } })
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20)
    expect(await leftOver()).toEqual([])
    expect(await sql('app', 'select 1 from medium')).toEqual([])
  })

  test('five thousand million bytes are refused before one of them is written', async () => {
    const head = (await mp4(1)).subarray(0, 64)
    const answer = await hand(head, { size: 5_000_000_000 })
    expect(answer).toEqual({
      ok: false,
      refusal: { code: 'clip-heavy', params: { name: '渡轮.mp4', max: 500 } },
    })
    const picture = await hand(await drawing(9, 9).jpeg().toBuffer(), { size: 5_000_000_000 })
    expect(picture).toMatchObject({ ok: false, refusal: { code: 'picture-heavy', params: { max: 20 } } })
    await expect(stat(join(media, 'on-the-way'))).rejects.toThrow('ENOENT')
  })

  test('a film without an end is cut at the limit, and its sender told', async () => {
    const head = (await mp4(1)).subarray(0, 64)
    let [sent, isTold] = [0, false]
    const endless = async function* () {
      try {
        yield head
        for (;;) {
          sent += 2 ** 24
          yield new Uint8Array(2 ** 24)
        }
      } finally {
        isTold = true
      }
    }
    const was = env().CLIP_MAX_MB
    Object.assign(env(), { CLIP_MAX_MB: 64 })
    try {
      const file = { name: 'x.mp4', bytes: endless(), size: 0, onlyPicture: false }
      const answer = await takeFile({ actor: await actor('reporter'), via: 'desk' }, file)
      expect(answer).toMatchObject({ refusal: { code: 'clip-heavy', params: { max: 64 } } })
    } finally {
      Object.assign(env(), { CLIP_MAX_MB: was })
    }
    expect([sent <= 80 * 2 ** 20, isTold, await leftOver()]).toEqual([true, true, []])
  })

  test('a sender who goes away leaves nothing', async () => {
    const gone = async function* () {
      yield (await mp4(1)).subarray(0, 5_000)
      throw new Error('gone')
    }
    const file = { name: 'x.mp4', bytes: gone(), size: 9_999, onlyPicture: false }
    await expect(takeFile({ actor: await actor('reporter'), via: 'desk' }, file)).rejects.toThrow('gone')
    expect(await leftOver()).toEqual([])
  })

  test('a film where only a picture will do, and anything from who has no desk', async () => {
    expect(await hand(await webm(1), { onlyPicture: true })).toMatchObject({
      refusal: { code: 'not-a-picture' },
    })
    expect(await hand(await webm(1), { who: 'reader' })).toEqual({
      ok: false,
      refusal: { code: 'not-entitled' },
    })
    expect(await sql('app', 'select 1 from medium')).toEqual([])
  })
})

test('what was never live is no reader’s, and a picture’s address is no clip’s', async () => {
  const clip = await clipOf(await webm(1))
  expect(await isLiveMedium(clip.sha256)).toBe(false)
  expect(await readClip({ ...clip, format: 'mp4' })).toBeNull()
  expect((await readFile(join(media, clip.sha256.slice(0, 2), clip.sha256), 'utf8')).length).toBeLessThan(400)
})

function nested(depth: number): Buffer {
  let box = Buffer.from([0, 0, 0, 8, ...Buffer.from('trak')])
  for (let at = 0; at < depth; at += 1) {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(box.length + 8)
    head.write(at === depth - 1 ? 'moov' : 'trak', 4)
    box = Buffer.concat([head, box])
  }
  return Buffer.concat([Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1'), box])
}

function noisy(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  for (let at = 400; at < changed.length; at += 1) changed[at] = (at * 7919) % 251
  return changed
}
