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

/** A picture of one colour: any number of pixels in few bytes. */
export function plain(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#3366aa' } })
}

/** A WebP of one pixel with as many frames, each of another colour, so that none is joined to the next. */
export function animatedWebp(frames: number): Promise<Buffer> {
  const pixels = Buffer.alloc(frames * 3)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7919) % 255
  return sharp(pixels, { raw: { width: 1, height: frames, channels: 3, pageHeight: 1 } })
    .webp({ effort: 0 })
    .toBuffer()
}

/** A PNG of one pixel that goes on as an animation of as many frames. */
export async function animatedPng(frames: number): Promise<Buffer> {
  const png = await onePixel
  const head = png.indexOf('IDAT') - 4
  const end = png.indexOf('IEND') - 4
  const data = png.subarray(head + 8, end - 4)
  const numbers = (...values: number[]) => {
    const bytes = Buffer.alloc(4 * values.length)
    for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at)
    return bytes
  }
  const parts = [png.subarray(0, head), chunk('acTL', numbers(frames, 0))]
  for (let at = 0; at < frames; at += 1) {
    parts.push(chunk('fcTL', Buffer.concat([numbers(2 * at, 1, 1, 0, 0), Buffer.from([0, 1, 0, 10, 0, 0])])))
    parts.push(at === 0 ? png.subarray(head, end) : chunk('fdAT', Buffer.concat([numbers(2 * at - 1), data])))
  }
  return Buffer.concat([...parts, png.subarray(end)])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A zip with one file, stored as it is. */
export function zipOf(file: string, words: string): Buffer {
  const [name, data] = [Buffer.from(file), Buffer.from(words)]
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(crc32(data), 0)
  sizes.writeUInt32LE(data.length, 4)
  sizes.writeUInt32LE(data.length, 8)
  sizes.writeUInt16LE(name.length, 12)
  const version = Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 33, 0])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), version, sizes, name, data])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    ...[Buffer.from([20, 0]), version, sizes, Buffer.alloc(14), name],
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
