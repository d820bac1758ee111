import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import decompress from 'woff2-encoder/decompress'

/** A character's outline in units of the font (1,000 to the em, y upwards), and how far it moves the pen. */
export type Outline = { path: string; advance: number }

/** Outlines by character in one weight; a character that the font lacks is left out. */
export type Outlines = (text: string, weight: number) => Promise<Map<string, Outline>>

// The font lies in about a hundred parts, each with the characters of some ranges: a headline needs a few of them.
const FOLDER = join(process.cwd(), 'node_modules', '@fontsource-variable', 'noto-serif-sc')
/** How many parts stay in memory, the least recently needed leaving first; a part takes about a quarter of a megabyte. */
const KEPT_PARTS = 40

type Part = { file: string; holds: (codePoint: number) => boolean }

let parts: Promise<Part[]> | undefined
type Weights = { font: Font; at: Map<number, Font> }
const fonts = new Map<string, Promise<Weights>>()

/** Outlines from Noto Serif SC, in any weight from 200 to 900. */
export const outlines: Outlines = async (text, weight) => {
  const found = new Map<string, Outline>()
  for (const character of new Set(text)) {
    const outline = await outlineOf(character, weight)
    if (outline) found.set(character, outline)
  }
  return found
}

async function outlineOf(character: string, weight: number): Promise<Outline | null> {
  const codePoint = character.codePointAt(0) ?? 0
  parts ??= readParts()
  const part = (await parts).find(({ holds }) => holds(codePoint))
  if (!part) return null
  const { font, at } = await fontOf(part.file)
  if (!font.hasGlyphForCodePoint(codePoint)) return null
  const weighted = at.get(weight) ?? font.getVariation({ wght: weight })
  at.set(weight, weighted)
  const glyph = weighted.glyphForCodePoint(codePoint)
  return { path: glyph.path.toSVG(), advance: glyph.advanceWidth }
}

function fontOf(file: string): Promise<Weights> {
  const font = fonts.get(file) ?? readFont(file)
  fonts.delete(file)
  fonts.set(file, font)
  const [oldest] = fonts.keys()
  if (fonts.size > KEPT_PARTS && oldest !== undefined) fonts.delete(oldest)
  return font
}

async function readFont(file: string): Promise<Weights> {
  const packed = await readFile(join(FOLDER, 'files', file))
  const font = create(Buffer.from(await decompress(packed)))
  if (!('getVariation' in font)) throw new Error(`${file} is no font but a collection of them`)
  return { font, at: new Map() }
}

async function readParts(): Promise<Part[]> {
  const ranges: Record<string, string> = JSON.parse(await readFile(join(FOLDER, 'unicode.json'), 'utf8'))
  return Object.entries(ranges).map(([name, list]) => {
    const spans = list.split(',').map((range) => {
      const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-')
      return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) }
    })
    return {
      file: `noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      holds: (codePoint: number) => spans.some(({ first, last }) => codePoint >= first && codePoint <= last),
    }
  })
}
