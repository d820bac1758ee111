import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import sharp from 'sharp'
import { encodePicture } from '#lib/media/encode-picture.ts'
import { PICTURE_LIMITS } from '#lib/media/rules.ts'
import { env } from '#lib/platform/env.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import {
  animatedPng,
  animatedWebp,
  animation,
  claiming,
  drawing,
  plain,
  zipOf,
} from '#tests/support/pictures.ts'

const SCRIPT = '<script>alert(1)</script>'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}<rect width="9"/></svg>`
const name = '公园.jpg'
const MB = 2 ** 20

type Made = Uint8Array | Promise<Uint8Array>

/** What becomes of a file, how long it takes in milliseconds, and how far memory grows on the way, in MB. */
async function handedIn(bytes: Uint8Array) {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  const began = performance.now()
  const became = await encodePicture(bytes, name).catch((error: unknown) => error)
  clearInterval(watch)
  const grew = (Math.max(most, process.memoryUsage().rss) - before) / MB
  const refusal = became instanceof RefusalError ? became.refusal : null
  if (!refusal && became instanceof Error) throw became
  return {
    refusal,
    picture: became as Awaited<ReturnType<typeof encodePicture>>,
    grew,
    ms: performance.now() - began,
  }
}

async function half(bytes: Made): Promise<Uint8Array> {
  const whole = await bytes
  return whole.subarray(0, Math.floor(whole.length / 2))
}

const refused: [string, () => Made, string][] = [
  ['a drawing with a script in it', () => Buffer.from(SVG), 'not-a-picture'],
  ['a drawing behind a mark of its order of bytes', () => Buffer.from(`\ufeff\n ${SVG}`), 'not-a-picture'],
  ['a parcel of files', () => zipOf('x.svg', SVG), 'not-a-picture'],
  ['no byte at all', () => Buffer.alloc(0), 'not-a-picture'],
  ['a megabyte of zeros', () => Buffer.alloc(MB), 'not-a-picture'],
  ['a page that begins like a picture', () => Buffer.from(`GIF89a/*<html>${SCRIPT}`), 'picture-damaged'],
  ['the first two bytes of a photograph', () => Buffer.from([0xff, 0xd8]), 'picture-damaged'],
  ['half a photograph', () => half(drawing(3000, 2000).jpeg().toBuffer()), 'picture-damaged'],
  [
    'half of one that is drawn in passes',
    () => half(drawing(3000, 2000).jpeg({ progressive: true }).toBuffer()),
    'picture-damaged',
  ],
  ['50,000 × 50,000 pixels', () => claiming(50_000, 50_000), 'picture-pixels'],
  [
    'a wall of AVIF in a thousand bytes',
    () => plain(5000, 4000).avif({ effort: 0 }).toBuffer(),
    'picture-pixels',
  ],
  [
    'a wall that is drawn in passes',
    () => plain(5000, 5000).jpeg({ progressive: true }).toBuffer(),
    'picture-pixels',
  ],
  ['an interlaced wall', () => plain(5000, 5000).png({ progressive: true }).toBuffer(), 'picture-pixels'],
  ['10,000 frames of GIF', () => animation(10_000), 'picture-frames'],
  ['10,000 frames of WebP', () => animatedWebp(10_000), 'picture-frames'],
]

test.each(refused)(
  '%s is refused by its name, within two seconds, in little memory',
  async (_, make, code) => {
    const { refusal, grew, ms } = await handedIn(await make())
    expect(refusal).toMatchObject({ code, params: { name } })
    expect(ms).toBeLessThan(2_000)
    expect(grew).toBeLessThan(200)
  },
)

const harmless: [string, () => Made][] = [
  ['a printer’s colours', () => drawing(1200, 800).toColourspace('cmyk').jpeg().toBuffer()],
  ['10,000 frames of PNG', () => animatedPng(10_000)],
  [
    'a photograph with a page behind it',
    async () => Buffer.concat([await drawing(600, 400).jpeg().toBuffer(), Buffer.from(`<html>${SCRIPT}`)]),
  ],
  [
    'a photograph with a parcel behind it',
    async () => Buffer.concat([await drawing(600, 400).jpeg().toBuffer(), zipOf('x.html', SCRIPT)]),
  ],
  [
    'a photograph with a script in its words',
    () =>
      drawing(600, 400)
        .withExif({ IFD0: { ImageDescription: SCRIPT } })
        .jpeg()
        .toBuffer(),
  ],
  ['as many pixels as may be', () => plain(8_000, 8_000).jpeg().toBuffer()],
  ['as much AVIF as may be', () => plain(4_000, 3_000).avif({ effort: 0 }).toBuffer()],
]

test.each(harmless)('of %s nothing is kept but the picture', async (_, make) => {
  const bytes = await make()
  const { picture, refusal } = await handedIn(bytes)
  expect(refusal).toBeNull()
  expect(picture.files.size).toBeGreaterThan(1)
  for (const file of picture.files.values()) {
    const kept = Buffer.from(file)
    expect(kept.includes('alert(1)') || kept.includes('PK\u0003\u0004')).toBe(false)
    expect(await sharp(file).metadata()).toMatchObject({ space: 'srgb', hasAlpha: false })
    expect((await sharp(file).metadata()).pages ?? 1).toBe(1)
  }
})

test('what is refused leaves no file behind', async () => {
  const folder = join(env().DATA_DIR, 'media')
  const listed = async () => (await readdir(folder, { recursive: true }).catch(() => [])).sort()
  const before = await listed()
  for (const [, make] of refused.slice(0, 8)) await handedIn(await make())
  expect(await listed()).toEqual(before)
})

test('a limit is told in millions of pixels, each kind’s its own', async () => {
  const refusal = (await handedIn(await plain(5000, 4000).avif({ effort: 0 }).toBuffer())).refusal
  expect(refusal).toEqual({ code: 'picture-pixels', params: { name, max: PICTURE_LIMITS.avifPixels / 1e6 } })
})
