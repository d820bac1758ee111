// Where a headline may be broken, as Chinese papers set it (GB/T 15834-2011, 5.1; the W3C's 中文排版需求, 3.1.6).

/** What never begins a line: closing marks, and what belongs to the character before it. */
const NEVER_FIRST = /^[，。、；：？！）》〉」』】〕｝”’…—～·%‰℃,.;:?!)\]}>°]/u
/** What never ends a line: opening marks. */
const NEVER_LAST = /[（《〈「『【〔｛“‘([{<¥$￥#]$/u
/** Words and figures of other scripts stay whole; so do pairs of dashes and of dots. */
const UNITS =
  /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}.,:'’/%+\-–]*[\p{Script=Latin}\p{N}%+]|——|……|\s+|[\s\S]\p{M}*/gu

/** A text's length by whichever measure. */
export type Measure = (text: string) => number

/** The text cut into what may be parted: characters with the marks that stay with them, words, spaces. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const unit of text.match(UNITS) ?? []) {
    const last = pieces.at(-1)
    if (last !== undefined && (NEVER_FIRST.test(unit) || NEVER_LAST.test(last)) && last.trim() !== '')
      pieces[pieces.length - 1] = last + unit
    else pieces.push(unit)
  }
  return pieces
}

/** A text in lines no longer than `width`; what is longer than a line by itself is cut where it must. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text).flatMap((each) => fitting(each, width, measure))) {
    if (measure((line + piece).trimEnd()) <= width) line += piece
    else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '')
}

/** How many widths are tried between lines of the same length and full ones. */
const TRIES = 12

/**
 * As many lines as without it, but broken after a mark of punctuation where that can be, and else of like length: no
 * last line of two characters.
 */
export function balanceLines(text: string, width: number, measure: Measure): string[] {
  const fewest = breakLines(text, width, measure)
  const least = measure(text) / fewest.length
  let best = fewest
  for (let tried = TRIES; tried >= 0; tried -= 1) {
    const lines = breakLines(text, least + ((width - least) * tried) / TRIES, measure)
    if (lines.length === fewest.length && marksAtEnds(lines) >= marksAtEnds(best)) best = lines
  }
  return best
}

const marksAtEnds = (lines: string[]) =>
  lines.slice(0, -1).filter((line) => /[，。！？；：、—…]$/u.test(line)).length

function fitting(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece) <= width) return [piece]
  const parts: string[] = []
  for (const character of piece) {
    const last = parts.at(-1)
    if (last !== undefined && measure(last + character) <= width) parts[parts.length - 1] = last + character
    else parts.push(character)
  }
  return parts
}
