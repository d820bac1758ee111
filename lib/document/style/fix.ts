import type { Tree } from '../compare/tree.ts'
import type { Content } from '../content.ts'
import { checkStyle, type Finding, isCertain } from './check.ts'
import type { LinePath } from './lines-of.ts'
import type { Edit, RuleId } from './rules.ts'

/** One fix may bring another rule to a place (two marks made one kind); more rounds than these nothing needs. */
export const MOST_ROUNDS = 8

/**
 * The content with everything mended whose mending is certain, and how many places that were. Doing it again changes
 * nothing; a place that no rule names is never changed.
 */
export function fixAll(content: Content, off?: ReadonlySet<RuleId>): { content: Content; fixed: number } {
  let [mended, fixed] = [content, 0]
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const certain = checkStyle(mended, off).filter(isCertain)
    if (certain.length === 0) break
    for (const [key, findings] of byLine(certain)) {
      const edits = apart(findings)
      fixed += edits.taken
      mended = withEdits(mended, JSON.parse(key), edits.edits)
    }
  }
  return { content: mended, fixed }
}

/** A line's words with some edits made that do not touch one another. */
export function editedText(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((line, { from, to, text: words }) => line.slice(0, from) + words + line.slice(to), text)
}

function byLine(findings: Finding[]): Map<string, Finding[]> {
  const lines = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = JSON.stringify(finding.path)
    lines.set(key, [...(lines.get(key) ?? []), finding])
  }
  return lines
}

/** The edits of those findings whose edits do not touch; the others have their turn in the next round. */
export function apart(findings: readonly Pick<Finding, 'fix'>[]): { edits: Edit[]; taken: number } {
  const edits: Edit[] = []
  let taken = 0
  for (const { fix = [] } of findings) {
    const touches = fix.some((one) => edits.some((other) => one.from <= other.to && other.from <= one.to))
    if (touches) continue
    edits.push(...fix)
    taken += 1
  }
  return { edits, taken }
}

/** The content with one line edited. */
export function withEdits(content: Content, path: LinePath, edits: Edit[]): Content {
  const inOrder = edits.toSorted((a, b) => b.from - a.from)
  return changedAt(content, path, (line) =>
    typeof line === 'string' ? editedText(line, edits) : inOrder.reduce(withEdit, line as Tree),
  ) as Content
}

function changedAt(value: unknown, [step, ...rest]: LinePath, change: (line: unknown) => unknown): unknown {
  if (step === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.map((each, index) => (index === step ? changedAt(each, rest, change) : each))
  }
  const record = value as Record<string, unknown>
  return { ...record, [step]: changedAt(record[step], rest, change) }
}

// New words look like the first of those they replace, or like those before them.
function withEdit(node: Tree, { from, to, text }: Edit): Tree {
  const content: Tree[] = []
  let [offset, isWritten] = [0, false]
  for (const child of node.content ?? []) {
    const size = child.text?.length ?? 1
    const within = (at: number) => Math.min(size, Math.max(0, at - offset))
    const [start, end] = [within(from), within(to)]
    const isHere = from < to ? start < end : start > 0 ? from <= offset + size : from === 0 && offset === 0
    offset += size
    const words = isHere && !isWritten ? text : ''
    isWritten ||= isHere
    if (child.text === undefined) content.push(child, { type: 'text', text: words })
    else content.push({ ...child, text: child.text.slice(0, start) + words + child.text.slice(end) })
  }
  const kept = joined(content.filter((child) => child.text !== ''))
  const { content: _, ...bare } = node
  return kept.length > 0 ? { ...bare, content: kept } : bare
}

function joined(nodes: Tree[]): Tree[] {
  const result: Tree[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const isOne =
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? [])
    if (isOne) result[result.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else result.push(node)
  }
  return result
}
