import { fieldTree } from '../compare/field-tree.ts'
import type { Tree } from '../compare/tree.ts'
import type { Content } from '../content.ts'
import { lineAt, nodeAt } from './content-lines.ts'
import { type AnchorSpan, FIELDS, type FieldName, isTextField, type Span } from './span.ts'

/** How many characters around the words are kept, to tell them from the same words elsewhere. */
const AROUND = 32
/** The most that is quoted of what is pointed at as a whole. */
const LABEL = 120

/** The spans with what a content has there; null when one of them points at nothing. */
export function anchorTo(content: Content, spans: readonly Span[]): AnchorSpan[] | null {
  const anchored = spans.map((span) => anchorOne(content, span))
  return anchored.every((span) => span !== null) ? anchored : null
}

function anchorOne(content: Content, { at, from, to }: Span): AnchorSpan | null {
  if (from === undefined || to === undefined) {
    const quote = labelAt(content, at)
    return quote === null ? null : { at, quote, before: '', after: '' }
  }
  const text = lineAt(content, at)
  if (text === null || from >= to || to > text.length) return null
  return {
    ...{ at, from, to, quote: text.slice(from, to) },
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
  }
}

/** What a field or a block is called by: its own words, of a picture those under it; null where there is none. */
export function labelAt(content: Content, at: string): string | null {
  if (isTextField(at)) return content[at].slice(0, LABEL)
  if ((FIELDS as readonly string[]).includes(at)) return labelOf(fieldTree(content[at as FieldName]))
  const node = nodeAt(content, at)
  return node && labelOf(node)
}

function labelOf(node: Tree): string {
  const { caption, alt } = node.attrs ?? {}
  const words = ['figure', 'video', 'audio'].includes(node.type)
    ? caption || alt || ''
    : caption || lettersOf(node)
  return String(words).slice(0, LABEL)
}

function lettersOf(node: Tree): string {
  return node.content ? node.content.map(lettersOf).join('') : (node.text ?? '')
}
