import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A picture that is red on the left and blue on the right, so that it can be told which way up it is. */
export function drawing(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at += 1) {
    const share = (at % width) / width
    pixels.set([220 * (1 - share), 20, 220 * share], at * 3)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

export const onePixel = drawing(1, 1).png().toBuffer()

/** A GIF of one pixel with as many frames. */
export function animation(frames: number): Buffer {
  const head = Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00', 'latin1')
  const frame = Buffer.from(
    '!\xf9\x04\x00\x01\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00',
    'latin1',
  )
  return Buffer.concat([head, ...Array(frames).fill(frame), Buffer.from(';')])
}

/** A PNG whose head claims to be as large, with one pixel in it. */
export async function claiming(width: number, height: number): Promise<Buffer> {
  const png = Buffer.from(await onePixel)
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)

  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
