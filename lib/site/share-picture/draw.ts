import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { type Outline, type Outlines, outlines } from './glyphs.ts'
import { SHARE_PICTURE, setHeadline } from './lay-out.ts'

/** What is drawn: the paper's name, over what (a channel) and under it (a day), with the headline between. */
export type ShareWords = { paper: string; section: string; headline: string; day: string }

const PAPER = '#fbfaf7'
const INK = '#1d1b19'
const QUIET = '#6d675f'
const SEAL = '#a8291f'

const MARGIN = 84
const INNER = SHARE_PICTURE.width - 2 * MARGIN
const UNITS = 1000
const BOLD = 700
const REGULAR = 400
/** What the font lacks leaves this much room, in ems. */
const MISSING = 1

type Line = {
  text: string
  x: number
  y: number
  size: number
  colour: string
  weight: number
  spacing?: number
}

/** Draws a link's picture as a PNG; characters that the font lacks stand as an empty square. */
export async function drawSharePicture(words: ShareWords, from: Outlines = outlines): Promise<Uint8Array> {
  const { paper, section, headline, day } = words
  const drawable = { ...words, headline: withoutEmoji(headline) }
  const bold = await from(`${paper}${drawable.headline}…`, BOLD)
  const regular = await from(`${section}${day}`, REGULAR)
  const svg = svgOf(drawable, { [BOLD]: bold, [REGULAR]: regular })
  // A few colours are enough for ink on paper, and make a fraction of the bytes.
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: 32, compressionLevel: 9 })
    .toBuffer()
}

/** A text without its coloured signs, which no font of outlines has. */
function withoutEmoji(text: string): string {
  return text
    .replace(
      /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe00-\ufe0f\u20e3]/gu,
      '',
    )
    .trim()
}

type Weights = Record<number, Map<string, Outline>>

const advanceOf = (outline: Outline | undefined) => (outline ? outline.advance / UNITS : MISSING)

function svgOf({ paper, section, headline, day }: ShareWords, weights: Weights): string {
  const widthIn = (weight: number) => (text: string) =>
    [...text].reduce((sum, character) => sum + advanceOf(weights[weight]?.get(character)), 0)
  const { lines, size } = setHeadline(headline, INNER, widthIn(BOLD))
  const leading = size * 1.32
  // In the middle between the nameplate's rule and the foot's; a Han character stands 0.88 of its size over the line.
  const firstLine = (150 + 506) / 2 - (leading * (lines.length - 1) + size) / 2 + 0.88 * size
  const dayWidth = widthIn(REGULAR)(day) * 30
  const drawn: Line[] = [
    { text: paper, x: MARGIN + 34, y: 104, size: 44, colour: INK, weight: BOLD, spacing: 0.08 },
    ...lines.map((text, index) => ({
      ...{
        text,
        x: MARGIN - hanging(text) * size,
        y: firstLine + leading * index,
        size,
        colour: INK,
        weight: BOLD,
      },
    })),
    { text: section, x: MARGIN, y: 562, size: 30, colour: SEAL, weight: REGULAR },
    {
      text: day,
      x: SHARE_PICTURE.width - MARGIN - dayWidth,
      y: 562,
      size: 30,
      colour: QUIET,
      weight: REGULAR,
    },
  ]
  const { width, height } = SHARE_PICTURE
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<rect x="${MARGIN}" y="66" width="14" height="46" fill="${SEAL}"/>
<rect x="${MARGIN}" y="142" width="${INNER}" height="4" fill="${INK}"/>
<rect x="${MARGIN}" y="149" width="${INNER}" height="1" fill="${INK}"/>
<rect x="${MARGIN}" y="506" width="${INNER}" height="1" fill="${QUIET}"/>
${drawn.map((line) => lineOf(line, weights[line.weight])).join('\n')}
</svg>`
}

/** An opening mark has its ink in the right half of its square: at the margin the empty half hangs out. */
const hanging = (line: string) => (/^[“‘《（「『【〈〔]/.test(line) ? 0.5 : 0)

/** A line as outlines: numbers and letters of our own making, so that no text can be markup. */
function lineOf(
  { text, x, y, size, colour, spacing = 0 }: Line,
  glyphs: Weights[number] | undefined,
): string {
  const scale = size / UNITS
  let pen = x
  const paths = [...text].map((character) => {
    const outline = glyphs?.get(character)
    const at = pen
    pen += (advanceOf(outline) + spacing) * size
    if (!outline) return character.trim() === '' ? '' : emptySquare(at, y, size, colour)
    return `<path transform="translate(${at.toFixed(1)} ${y.toFixed(1)}) scale(${scale} -${scale})" d="${outline.path}"/>`
  })
  return `<g fill="${colour}">${paths.join('')}</g>`
}

function emptySquare(x: number, y: number, size: number, colour: string): string {
  const side = size * 0.8
  return `<rect x="${(x + size * 0.1).toFixed(1)}" y="${(y - side + size * 0.05).toFixed(1)}" width="${side}" height="${side}" fill="none" stroke="${colour}" stroke-width="2"/>`
}
