import { emptyBody } from './body.ts'
import type { Block, Body } from './body-types.ts'
import { characterLength, withoutForbidden, withUnixNewlines } from './characters.ts'
import { type ImportFinding, type ImportSample, importFindings } from './import-finding.ts'
import { isCreditLine, isSubhead } from './import-lines.ts'
import { correctPunctuation, type PunctuationNote } from './punctuation.ts'
import type { RuleId } from './style/rules.ts'

export type ImportedText = { title: string; body: Body; findings: ImportFinding[] }

type Line = { number: number; given: string; indent: number; text: string; notes: PunctuationNote[] }

type Findings = ReturnType<typeof importFindings>

/**
 * Turns plain text, already decoded, into a document: each line a paragraph, a short line without closing punctuation
 * a subhead, such a line at the very beginning the title ('' when there is none). Punctuation is corrected
 * (`correctPunctuation`), indents go, and everything from a credit line on is dropped; all of it is reported. With a
 * `title` given none is taken, and a first line that repeats it is dropped; `off` are the rules of house style that the
 * paper does not ask for. Importing the outcome's text again changes nothing.
 */
export function importText(
  text: string,
  given: { title?: string; off?: ReadonlySet<RuleId> } = {},
): ImportedText {
  const findings = importFindings()
  const lines = keptLines(linesOf(text, given.off), findings)
  for (const line of lines) report(line, findings)
  const title = takeTitle(lines, given, findings)
  const last = lines.at(-1)
  const content = lines.map((line) => blockOf(line.text, line !== last && isSubhead(line.text)))
  if (content.length > 0) return { title, body: { type: 'doc', content }, findings: findings.all() }
  findings.add('nothing-left', () => ({ line: 1, column: 1, text: '' }))
  return { title, body: emptyBody(), findings: findings.all() }
}

function linesOf(text: string, off?: ReadonlySet<RuleId>): Line[] {
  return withUnixNewlines(text.replace(/^\uFEFF/u, ''))
    .split('\n')
    .map((raw, index) => {
      const given = withoutForbidden(raw).normalize('NFC')
      const { text, notes } = correctPunctuation(given.trim(), off)
      const indent = characterLength(given) - characterLength(given.trimStart())
      return { number: index + 1, given: raw, indent, text, notes }
    })
    .filter((line) => line.text !== '')
}

// A credit line with nothing before it is a page's head, not its foot: only it is dropped, or the report would be lost.
function keptLines(lines: Line[], findings: Findings): Line[] {
  const kept: Line[] = []
  for (const [index, line] of lines.entries()) {
    if (!isCreditLine(line.text)) {
      kept.push(line)
      continue
    }
    findings.add('credit-line-dropped', () => sampleOf(line))
    if (kept.length === 0) continue
    for (const after of lines.slice(index + 1)) findings.add('after-credit-dropped', () => sampleOf(after))
    break
  }
  return kept
}

function takeTitle(
  lines: Line[],
  { title, off }: { title?: string; off?: ReadonlySet<RuleId> },
  findings: Findings,
): string {
  const [first, second] = lines
  if (title !== undefined) {
    if (first && first.text === correctPunctuation(title.trim(), off).text) {
      findings.add('title-repeated', () => sampleOf(first))
      lines.shift()
    }
    return title
  }
  if (!first || !second || !isSubhead(first.text)) return ''
  findings.add('title-taken', () => sampleOf(first))
  lines.shift()
  return first.text
}

function blockOf(text: string, subhead: boolean): Block {
  const content = [{ type: 'text' as const, text }]
  return subhead ? { type: 'heading', attrs: { level: 2 }, content } : { type: 'paragraph', content }
}

function report(line: Line, findings: Findings): void {
  const around = (index: number) => () => ({
    line: line.number,
    column: line.indent + index + 1,
    text: [...line.given.trim()].slice(Math.max(0, index - 6), index + 7).join(''),
  })
  if (line.indent > 0) findings.add('indent-removed', () => sampleOf(line))
  if (withoutForbidden(line.given) !== line.given.replaceAll('\t', ' ')) {
    findings.add('character-removed', () => sampleOf(line))
  }
  for (const note of line.notes) {
    const marks = note.code === 'full-width-mark' ? { from: note.from, to: note.to } : undefined
    findings.add(note.code, around(note.at), marks)
  }
}

function sampleOf(line: Line): ImportSample {
  return { line: line.number, column: 1, text: line.text }
}
