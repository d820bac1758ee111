/** A text as it is compared, with the place in the text of each of its units: `starts[i]` up to `ends[i]`. */
export type FoldedText = { folded: string; starts: number[]; ends: number[] }

/**
 * Folds a text character by character: full-width and half-width forms are one, large and small letters are one (NFKC,
 * lower case). Offsets are UTF-16 code units, as in `slice`.
 */
export function foldText(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let offset = 0
  for (const char of text) {
    const form = isPlain(char.charCodeAt(0)) ? char : char.normalize('NFKC').toLowerCase()
    const end = offset + char.length
    for (let unit = 0; unit < form.length; unit += 1) {
      starts.push(offset)
      ends.push(end)
    }
    folded += form
    offset = end
  }
  return { folded, starts, ends }
}

// Nearly all of a Chinese text: Han, and ASCII without capitals.
const isPlain = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code < 0x80 && !(code >= 0x41 && code <= 0x5a))
