import type { Tree } from '../compare/tree.ts'

/** What stands for a note in a line's text: one unit, as comparisons and the editor count it. */
export const NOTE = '\ufffc'

/** The text of a line, each break and each note one unit long, so that offsets fit what comparisons count. */
export function lineText(nodes: readonly Tree[] = []): string {
  return nodes.map(unitText).join('')
}

/** The same of one node. */
export function unitText({ type, text }: Tree): string {
  return text ?? (type === 'hardBreak' ? '\n' : NOTE)
}

/** A line's text as it is read. */
export function asRead(text: string): string {
  return text.replaceAll(NOTE, '')
}
