import { expect, test } from '@jest/globals'
import sharp from 'sharp'
import { drawPicture } from '#prisma/seed/draw-picture.ts'

test('drawings that are made at the same time hinder one another nowhere, and then none is read as SVG any more', async () => {
  const drawn = ['park', 'ferry', 'metro', 'rain', 'kiln', 'harbour', 'library', 'park']
  const pictures = await Promise.all(drawn.map((name) => drawPicture(name)))
  for (const picture of pictures) expect(Buffer.from(picture).subarray(1, 4).toString()).toBe('PNG')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await expect(sharp(svg).toBuffer()).rejects.toThrow('unsupported image format')
})
