import type { Inline, Mark } from '../body-types.ts'
import { withoutForbidden, withUnixNewlines } from '../characters.ts'
import { type BringInReport, count } from './report.ts'

/** A piece of a line as it was met. */
export type Piece = { text: string; marks: Mark[] } | { break: true } | { note: string }

// Wide characters stand beside each other without a space, so the line break of a source between them is none.
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad\ufffc]/gu
const SPACES = /[ \t\n\r\f\u00a0\u2002-\u200a\u202f]+/gu
/** Before a line that was meant as a paragraph of its own. */
const INDENT = /^(?:[\u3000]{2}|\u00a0{4}|[\u2003]{2})/u

/** Text out of a page as it may stand in a document: spaces as one space, the line breaks of its source as `\n`. */
export function collapsed(text: string): string {
  const bare = withoutForbidden(withUnixNewlines(text)).replace(INVISIBLE, '')
  return bare.replace(SPACES, (run) => (run.includes('\n') ? '\n' : ' '))
}

/** Text out of a page as one line of plain words. */
export function plainLine(text: string): string {
  return collapsed(text)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/**
 * The paragraphs that pieces make: apart where two line breaks meet or an indent follows one, without spaces at their
 * ends. A line break of the source is a space, and nothing between wide characters.
 */
export function linesOf(pieces: Piece[], report: BringInReport): Inline[][] {
  const lines: Inline[][] = []
  for (const part of partsOf(pieces)) {
    if (hasIndent(part)) count(report, 'indents')
    const line = tidied(part)
    if (line.length > 0) lines.push(line)
  }
  return lines
}

function partsOf(pieces: Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const [index, piece] of pieces.entries()) {
    const part = parts.at(-1) as Piece[]
    if (!('break' in piece)) {
      part.push(piece)
      continue
    }
    const next = pieces.slice(index + 1, index + 8).find((each) => !isBlank(each))
    const isIndented = next !== undefined && 'text' in next && INDENT.test(next.text.replace(/^[ \n\r]+/, ''))
    const isSecond = part.length > 0 && 'break' in (part.findLast((each) => !isBlank(each)) ?? {})
    if (isIndented || isSecond || (next && 'break' in next)) parts.push([])
    else part.push(piece)
  }
  return parts
}

const isBlank = (piece: Piece) => 'text' in piece && /^[ \n\t]*$/.test(piece.text)

function hasIndent(part: Piece[]): boolean {
  const first = part.find((each) => !isBlank(each))
  if (!first || !('text' in first) || !/^[ \n]*[\u3000\u00a0\u2002\u2003\t]/u.test(first.text)) return false
  return part.some((each) => 'text' in each && /[^\s\u200b\ufeff]/u.test(each.text))
}

function tidied(part: Piece[]): Inline[] {
  const line: Inline[] = []
  let last = ''
  for (const piece of part) {
    if ('break' in piece) {
      trimEnd(line)
      if (line.length > 0 && line.at(-1)?.type !== 'hardBreak') line.push({ type: 'hardBreak' })
      last = ''
    } else if ('note' in piece) {
      line.push({ type: 'footnote', attrs: { note: piece.note } })
      last = '1'
    } else {
      const text = joined(collapsed(piece.text), last)
      if (text === '') continue
      line.push({ type: 'text', text, ...(piece.marks.length > 0 && { marks: piece.marks }) })
      last = text.at(-1) ?? ''
    }
  }
  trimEnd(line)
  while (line.at(-1)?.type === 'hardBreak') {
    line.pop()
    trimEnd(line)
  }
  return withoutSourceBreaks(line)
}

// What follows a space or begins a line begins without one.
function joined(text: string, last: string): string {
  if (last === '') return text.replace(/^[\s\u3000]+/u, '')
  return /[ \n]/.test(last) ? text.replace(/^[ \n]+/u, '') : text
}

function trimEnd(line: Inline[]): void {
  for (let end = line.at(-1); end?.type === 'text'; end = line.at(-1)) {
    const text = end.text.replace(/[\s\u3000]+$/u, '')
    if (text !== '') {
      line[line.length - 1] = { ...end, text }
      return
    }
    line.pop()
  }
}

function withoutSourceBreaks(line: Inline[]): Inline[] {
  const whole = line.map((node) => (node.type === 'text' ? node.text : '\u0001')).join('')
  if (!whole.includes('\n')) return line
  let at = 0
  return line.flatMap((node): Inline[] => {
    if (node.type !== 'text') {
      at += 1
      return [node]
    }
    const text = node.text.replaceAll(/\n/g, (_match, index: number) => {
      const place = at + index
      return WIDE.test(whole.charAt(place - 1)) && WIDE.test(whole.charAt(place + 1)) ? '' : ' '
    })
    at += node.text.length
    return text === '' ? [] : [{ ...node, text }]
  })
}
