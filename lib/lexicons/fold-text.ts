/** A text as it is compared, with the place in the text of each of its units: `starts[i]` up to `ends[i]`. */
export type FoldedText = { folded: string; starts: number[]; ends: number[] }

/**
 * Folds a text character by character: full-width and half-width forms are one, large and small letters are one (NFKC,
 * lower case), and what nobody sees is not there, nor the space between two Han characters that a page brings along.
 * Offsets are UTF-16 code units, as in `slice`.
 */
export function foldText(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let offset = 0
  for (const char of text) {
    const end = offset + char.length
    const form = isPlain(char.charCodeAt(0)) ? char : formOf(char, folded, text.slice(end, end + AHEAD))
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(offset)
      ends.push(end)
    }
    folded += form
    offset = end
  }
  return { folded, starts, ends }
}

// Nearly all of a Chinese text: Han, and ASCII without capitals and spaces.
const isPlain = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code < 0x80 && code !== 0x20 && !(code >= 0x41 && code <= 0x5a))

/** So far ahead the character after a space is looked for. */
const AHEAD = 8
const HAN_LAST = /\p{Script=Han}$/u
const HAN_NEXT = /^[\s\p{Default_Ignorable_Code_Point}]*\p{Script=Han}/u
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u

function formOf(char: string, before: string, after: string): string {
  if (UNSEEN.test(char)) return ''
  if (/\s/.test(char)) return HAN_LAST.test(before) && HAN_NEXT.test(after) ? '' : ' '
  return char.normalize('NFKC').toLowerCase()
}
