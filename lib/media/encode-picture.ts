import sharp from 'sharp'
import { refuse } from '#lib/platform/refusal.ts'
import { PICTURE_FORMATS, PICTURE_LIMITS, type PictureFormat, SITE_WIDTHS, widthsOf } from './rules.ts'

/** A picture in all the site's widths and both formats, without anything that a camera added. */
export type EncodedPicture = {
  /** What was handed in. */
  format: PictureFormat
  /** Of the largest, turned the right way up. */
  width: number
  height: number
  /** Bytes by name: `480.avif`. */
  files: Map<string, Uint8Array>
}

// Nothing but these five is ever read, whatever a file calls itself: no SVG, no PDF, no camera's raw data.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((name) => `VipsForeignLoad${name}`),
})
// Pictures come now and then, and requests all the time: one core, and no memory kept for the next.
sharp.concurrency(1)
sharp.cache(false)

const LARGEST_WIDTH = SITE_WIDTHS[3]
/** A picture taller than that is made narrower; WebP ends at 16,383. */
const LARGEST_HEIGHT = 2 * LARGEST_WIDTH
const SECONDS = 20

// Measured on a photograph of 12 million pixels, one core: AVIF in four widths takes 0.7 s at effort 1, 1.9 s at 2 for
// files no smaller, 2.3 s at 3 for files a tenth smaller, 12 s at 4.
const AVIF = { quality: 52, effort: 1, chromaSubsampling: '4:2:0' } as const
const WEBP = { quality: 76, effort: 3 } as const

/**
 * Turns a picture that was handed in into what the paper keeps: the right way up, sRGB, opaque, and without metadata
 * (no position, no device, no names). Refuses `not-a-picture`, `picture-pixels`, `picture-frames` and
 * `picture-damaged`, each naming the file.
 */
export async function encodePicture(bytes: Uint8Array, name: string): Promise<EncodedPicture> {
  const format = await formatOf(bytes, name)
  const { data, info } = await open(bytes)
    .timeout({ seconds: SECONDS })
    .resize({
      width: LARGEST_WIDTH,
      height: LARGEST_HEIGHT,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => refuse('picture-damaged', { name }))
  const { width, height, channels } = info
  const files = new Map<string, Uint8Array>()
  for (const each of widthsOf(width)) {
    const scaled = sharp(data, { raw: { width, height, channels } }).resize({ width: each })
    files.set(`${each}.avif`, await scaled.clone().avif(AVIF).toBuffer())
    files.set(`${each}.webp`, await scaled.clone().webp(WEBP).toBuffer())
  }
  return { format, width, height, files }
}

function open(bytes: Uint8Array) {
  return sharp(bytes, {
    autoOrient: true,
    // Part of a picture is none; a slip that every viewer forgives is forgiven.
    failOn: 'error',
    limitInputPixels: PICTURE_LIMITS.pixels,
    sequentialRead: true,
  })
}

/** What the bytes are, by themselves: from the head of the file, before any pixel is read. */
async function formatOf(bytes: Uint8Array, name: string): Promise<PictureFormat> {
  if (bytes.length === 0) refuse('not-a-picture', { name })
  const head = await open(bytes)
    .metadata()
    .catch((error: unknown) => {
      const why = error instanceof Error ? error.message : ''
      if (/pixel limit/i.test(why)) return tooManyPixels(name, PICTURE_LIMITS.pixels)
      return refuse(/unsupported/i.test(why) ? 'not-a-picture' : 'picture-damaged', { name })
    })
  const found = head.format === 'heif' && head.compression === 'av1' ? 'avif' : head.format
  const format = PICTURE_FORMATS.find((each) => each === found) ?? refuse('not-a-picture', { name })
  const limit = pixelsOf(format, head.isProgressive)
  if (head.width * head.height > limit) tooManyPixels(name, limit)
  if ((head.pages ?? 1) > PICTURE_LIMITS.frames) {
    refuse('picture-frames', { name, max: PICTURE_LIMITS.frames })
  }
  return format
}

/** How many pixels a picture of this kind may have, so that reading it takes under 200 MB. */
function pixelsOf(format: PictureFormat, isProgressive: boolean | undefined): number {
  if (format === 'avif') return PICTURE_LIMITS.avifPixels
  return isProgressive || format === 'gif' ? PICTURE_LIMITS.heldPixels : PICTURE_LIMITS.pixels
}

function tooManyPixels(name: string, limit: number): never {
  return refuse('picture-pixels', { name, max: limit / 1_000_000 })
}
