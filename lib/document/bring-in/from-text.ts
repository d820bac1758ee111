import { canonicalBody } from '../body-canonical.ts'
import type { Block } from '../body-types.ts'
import { withUnixNewlines } from '../characters.ts'
import { isSubhead } from '../import-lines.ts'
import type { BroughtIn } from './from-html.ts'
import { linesOf } from './line.ts'
import { type BringInReport, count } from './report.ts'

/**
 * Reads plain text into blocks: each line a paragraph without its indent, empty lines left out. With `subheads`, as in a
 * file, a short line without closing punctuation between others is a subhead (`isSubhead`).
 */
export function bringInText(text: string, { subheads = false } = {}): BroughtIn {
  const report: BringInReport = {}
  const given = withUnixNewlines(text.replace(/^\uFEFF/u, '')).split('\n')
  const lines = given.flatMap((line) => linesOf([{ text: line, marks: [] }], report))
  // What ends a text is no empty line in it, and one between two paragraphs is how plain text tells them apart.
  const inner = given.join('\n').trim().split('\n')
  count(report, 'empty', inner.filter((line) => line.trim() === '').length)
  const content = lines.map((line, index): Block => {
    const words = line.map((each) => (each.type === 'text' ? each.text : '')).join('')
    const isHead = subheads && index < lines.length - 1 && isSubhead(words)
    return isHead
      ? { type: 'heading', attrs: { level: 2 }, content: line }
      : { type: 'paragraph', content: line }
  })
  const blocks = canonicalBody({ type: 'doc', content }).content ?? []
  return { blocks, pictures: [], report, edges: { before: '', after: '' } }
}
