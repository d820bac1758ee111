import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { encodePicture } from '#lib/media/encode-picture.ts'
import { PICTURE_LIMITS } from '#lib/media/rules.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import { animation, claiming, drawing, onePixel } from '#tests/support/pictures.ts'

const landscape = drawing(2400, 1600)

/** The code and the words' parameters of what a file is refused for. */
async function refusalOf(bytes: Uint8Array | Promise<Uint8Array>, name = '公园.jpg') {
  const refused: unknown = await encodePicture(await bytes, name).catch((error: unknown) => error)
  if (!(refused instanceof RefusalError)) throw new Error('it was taken', { cause: refused })
  return refused.refusal
}

/** The colour in the middle of the left edge and of the right edge, as `red` or `blue`. */
async function edgesOf(bytes: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number) => (Math.floor(info.height / 2) * info.width + x) * info.channels
  return [at(2), at(info.width - 3)].map((p) => ((data[p] ?? 0) > (data[p + 2] ?? 0) ? 'red' : 'blue'))
}

describe('a picture that is taken', () => {
  test('is made in the site’s widths, as AVIF and WebP, and no other way', async () => {
    const { format, width, height, files } = await encodePicture(await landscape.jpeg().toBuffer(), 'x')
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1920, height: 1280 })
    const made = await Promise.all(
      [...files].map(async ([name, bytes]) => {
        const head = await sharp(bytes).metadata()
        return [name, head.format, head.compression, head.width, head.height]
      }),
    )
    expect(made).toEqual(
      [
        [480, 320],
        [960, 640],
        [1440, 960],
        [1920, 1280],
      ].flatMap(([w, h]) => [
        [`${w}.avif`, 'heif', 'av1', w, h],
        [`${w}.webp`, 'webp', undefined, w, h],
      ]),
    )
  })

  test('is never enlarged', async () => {
    const { width, files } = await encodePicture(await drawing(700, 500).png().toBuffer(), 'x')
    expect(width).toBe(700)
    expect([...files.keys()]).toEqual(['480.avif', '480.webp', '700.avif', '700.webp'])
    const pixel = await encodePicture(await onePixel, 'x')
    expect([...pixel.files.keys()]).toEqual(['1.avif', '1.webp'])
  })

  test('says nothing of where, when, by whom and with what it was made', async () => {
    const told = await landscape
      .clone()
      .resize(600)
      .withExif({
        IFD0: { Make: 'Camera', Artist: 'Lin', Copyright: 'Lin' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1', GPSLongitude: '121/1 28/1 0/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><city>Yunting</city></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    const before = await sharp(told).metadata()
    expect([before.exif, before.xmp, before.icc].map(Boolean)).toEqual([true, true, true])
    expect(told.includes('Camera')).toBe(true)
    const { files } = await encodePicture(told, 'x')
    for (const bytes of files.values()) {
      const { exif, xmp, iptc, icc, comments, orientation, space } = await sharp(bytes).metadata()
      expect({ exif, xmp, iptc, icc, comments, orientation, space }).toEqual({ space: 'srgb' })
      expect(Buffer.from(bytes).includes('Camera')).toBe(false)
    }
  })

  test('is turned as the camera was held', async () => {
    const sideways = drawing(600, 400).withMetadata({ orientation: 6 })
    const { width, height } = await encodePicture(await sideways.jpeg().toBuffer(), 'x')
    expect({ width, height }).toEqual({ width: 400, height: 600 })
    const mirrored = drawing(600, 400).withMetadata({ orientation: 2 })
    const { files } = await encodePicture(await mirrored.jpeg().toBuffer(), 'x')
    for (const bytes of files.values()) expect(await edgesOf(bytes)).toEqual(['blue', 'red'])
  })

  test('of a printer’s colours, of grey, of sixteen bits or with holes becomes one for screens', async () => {
    const kinds = [
      drawing(600, 400).toColourspace('cmyk').jpeg(),
      drawing(600, 400).greyscale().jpeg(),
      drawing(600, 400).toColourspace('rgb16').png(),
      drawing(600, 400).ensureAlpha(0.5).webp(),
      drawing(600, 400).avif({ effort: 0 }),
    ]
    for (const kind of kinds) {
      const { files } = await encodePicture(await kind.toBuffer(), 'x')
      for (const bytes of files.values()) {
        const { space, hasAlpha, channels } = await sharp(bytes).metadata()
        expect({ space, hasAlpha, channels }).toEqual({ space: 'srgb', hasAlpha: false, channels: 3 })
      }
    }
  })

  test('is what it is by its content, whatever it is called, and of an animation the first frame', async () => {
    const { format } = await encodePicture(await drawing(10, 10).png().toBuffer(), 'drawing.jpg')
    expect(format).toBe('png')
    expect(await encodePicture(animation(3), 'x')).toMatchObject({ format: 'gif', width: 1, height: 1 })
  })

  test('has the same bytes each time', async () => {
    const bytes = await drawing(600, 400).jpeg().toBuffer()
    const [one, two] = [await encodePicture(bytes, 'a'), await encodePicture(bytes, 'b')]
    expect(one).toEqual(two)
  })
})

describe('a file that is refused is named', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  test.each([
    ['a drawing with a script’s rights', Buffer.from(svg)],
    ['the same with a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ['words', Buffer.from('不是图片')],
    ['a page', Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['nothing', Buffer.alloc(0)],
    ['a TIFF', drawing(9, 9).tiff().toBuffer()],
  ])('%s', async (_, bytes) => {
    expect(await refusalOf(bytes)).toEqual({ code: 'not-a-picture', params: { name: '公园.jpg' } })
  })

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('half a %s', async (format) => {
    const whole = await landscape.clone().resize(1200).toFormat(format, { effort: 1 }).toBuffer()
    const refusal = await refusalOf(whole.subarray(0, whole.length / 2))
    expect(refusal).toEqual({ code: 'picture-damaged', params: { name: '公园.jpg' } })
  })

  test('one that claims to be as large as a wall, before any of it is read', async () => {
    const refusal = { code: 'picture-pixels', params: { name: '公园.jpg', max: 64 } }
    expect(await refusalOf(claiming(50_000, 50_000))).toEqual(refusal)
    expect(await refusalOf(claiming(1, 2 ** 31 - 1))).toMatchObject({
      code: expect.stringMatching(/^picture-/),
    })
    expect(await refusalOf(claiming(8_001, 8_000))).toEqual(refusal)
    expect(await refusalOf(claiming(8_000, 8_000))).toMatchObject({ code: 'picture-damaged' })
  })

  test('a film', async () => {
    const refusal = { code: 'picture-frames', params: { name: '公园.jpg', max: PICTURE_LIMITS.frames } }
    expect(await refusalOf(animation(10_000))).toEqual(refusal)
  })
})
