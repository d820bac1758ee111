import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

/** How wide the demo's pictures are handed in, in pixels: enough for flat colours, and half the work of the widest. */
const WIDTH = 1440

const drawings = { operation: ['VipsForeignLoadSvg'] }
/** Several are drawn at once: whoever is ready first must not shut the door before the others. */
let underWay = 0

/** A drawing of `pictures/` as a PNG. Only the project's own files are ever read as SVG, and only in the seed's process. */
export async function drawPicture(name: string): Promise<Uint8Array> {
  const drawing = await readFile(new URL(`pictures/${name}.svg`, import.meta.url))
  underWay += 1
  sharp.unblock(drawings)
  try {
    // A drawing is 1200 units wide at 72 dots to the inch.
    return await sharp(drawing, { density: (72 * WIDTH) / 1200 })
      .png({ compressionLevel: 1 })
      .toBuffer()
  } finally {
    underWay -= 1
    if (underWay === 0) sharp.block(drawings)
  }
}
