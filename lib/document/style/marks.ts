import { correctPunctuation, type PunctuationNote } from '../punctuation.ts'
import { type CheckedLine, HAN, isBesideChinese } from './line.ts'
import type { LineFinding, RuleId } from './rules.ts'

/** ASCII marks and straight quotes beside Han, by the one corrector of punctuation that imports use too. */
export function wrongWidth({ text }: CheckedLine): LineFinding[] {
  const { notes } = correctPunctuation(text)
  if (notes.length === 0) return []
  const offset = offsetsOf(text)
  const findings: LineFinding[] = []
  for (const note of notes) {
    const at = offset(note.at)
    if (note.code !== 'space-after-mark') findings.push(...findingsOf(note, at, text, offset))
    else {
      // A space goes with the mark that it follows.
      const mark = findings.findLast(({ rule, to }) => rule === 'half-width-mark' && to <= at)
      if (mark?.to !== at) continue
      mark.to = at + 1
      mark.fix?.push({ from: at, to: at + 1, text: '' })
    }
  }
  return findings
}

function findingsOf(
  note: Exclude<PunctuationNote, { code: 'space-after-mark' }>,
  at: number,
  text: string,
  offset: (index: number) => number,
): LineFinding[] {
  switch (note.code) {
    case 'full-width-mark':
      return [
        { rule: 'half-width-mark', from: at, to: at + 1, fix: [{ from: at, to: at + 1, text: note.to }] },
      ]
    case 'curly-quotes': {
      const until = offset(note.until)
      const [open, close] = note.quotes
      const fix = [
        { from: at, to: at + 1, text: open },
        { from: until, to: until + 1, text: close },
      ]
      return [{ rule: 'straight-quotes', from: at, to: until + 1, fix }]
    }
    // Curly quotes are paired by `pairs.ts`, which knows of their kinds.
    case 'unbalanced-quotes':
      return text[at] === '"' ? [{ rule: 'unbalanced-quotes', from: at, to: at + 1 }] : []
    default:
      return [{ rule: 'unbalanced-brackets', from: at, to: at + 1 }]
  }
}

// From characters to code units; the same wherever there are no surrogate pairs.
function offsetsOf(text: string): (index: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (index) => index
  const offsets: number[] = []
  let offset = 0
  for (const char of text) {
    offsets.push(offset)
    offset += char.length
  }
  return (index) => offsets[index] ?? offset
}

/** A pattern with what its matches become; `undefined` leaves a match without a fix, `null` leaves it alone. */
type Replacing = (match: RegExpExecArray, line: CheckedLine) => string | undefined | null

const ENTRY_NUMBER = /^[（(]?第?[一二三四五六七八九十]{1,3}$/

const SHAPES: { rule: RuleId; pattern: RegExp; becomes: Replacing }[] = [
  {
    rule: 'ellipsis',
    pattern: / *(?:\.{3,}|。{3,}|．{3,}|·{3,}|…+) */gu,
    becomes: ([found], { text }) => (/^(?:……|…………)$/.test(found.trim()) || !HAN.test(text) ? null : '……'),
  },
  {
    // Two wide hyphens, and lines to draw frames with, stand in texts from old machines. `--force` is an option of a command, not a dash.
    rule: 'dash',
    pattern: / *(?:[-–]{2,}|—[-–]+|[-–]+—|[－─━―]{2,}) *(?![A-Za-z])/gu,
    becomes: () => '——',
  },
  {
    rule: 'doubled-mark',
    pattern: /([，、；：])\1+|(?<!。)。。(?!。)/gu,
    becomes: ([found]) => found.slice(0, 1),
  },
  { rule: 'doubled-mark', pattern: /([？！])\1{3,}/gu, becomes: ([found]) => found.slice(0, 3) },
  {
    rule: 'clashing-marks',
    pattern: /(?:[，、；：](?=[。，、；：？！]))+[。，、；：？！]|[。？！][，、；：。]/gu,
    becomes: ([found]) => {
      if (/^(.)\1+$/u.test(found)) return null
      return /[。？！]$/.test(found) && /^[，、；：]+.$/u.test(found) ? found.slice(-1) : undefined
    },
  },
  { rule: 'mark-between-pairs', pattern: /(?<=[》”])、(?=[《“])/gu, becomes: () => '' },
  {
    rule: 'half-width-stop',
    pattern: /(?<=\p{Script=Han}[”’）》」]?)\.(?=[”’）》」]*$)/gu,
    becomes: () => '。',
  },
  {
    // Before a space it ends a sentence too, but for the number of an entry: 一. 总则
    rule: 'half-width-stop',
    pattern: /(?<=\p{Script=Han}[”’）》」]?)\. +(?=[\p{Script=Han}“‘《（])/gu,
    becomes: ({ index }, { text }) => (ENTRY_NUMBER.test(text.slice(0, index)) ? null : '。'),
  },
  { rule: 'dot-between-han', pattern: /(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, becomes: () => undefined },
]

const NEED_CHINESE = new Set<RuleId>(['ellipsis', 'dash'])

/** Ellipses, dashes, doubled and clashing marks, and full stops of the wrong kind. */
export function wrongShape(line: CheckedLine): LineFinding[] {
  return SHAPES.flatMap(({ rule, pattern, becomes }) => {
    const findings: LineFinding[] = []
    for (const match of line.text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (line.isLocked(from) || (NEED_CHINESE.has(rule) && !isBesideChinese(line.text, from, to))) continue
      const text = becomes(match, line)
      if (text === null) continue
      findings.push({ rule, from, to, ...(text !== undefined && { fix: [{ from, to, text }] }) })
    }
    return findings
  })
}

/** A headline or subhead that ends as a sentence does, a quotation at its end included. */
export function headlineStop({ text, kind }: CheckedLine): LineFinding[] {
  if (kind !== 'headline') return []
  const found = /(?<=[^。.])。(?=[”’）》」]*$)|(?<=\p{Script=Han})\.$/u.exec(text)
  if (!found) return []
  const [from, to] = [found.index, found.index + 1]
  return [{ rule: 'headline-stop', from, to, fix: [{ from, to, text: '' }] }]
}
