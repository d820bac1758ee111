import type { Tree } from '../compare/tree.ts'
import { holdingOf } from '../compare/tree.ts'
import type { Content } from '../content.ts'

/** Where a line stands: a field's path, or that of a block of the body, as JSON knows it. */
export type LinePath = readonly (string | number)[]

/** One line of a content that is checked. */
export type FoundLine = { path: LinePath; text: string; kind: 'headline' | 'text' }

const TITLES = ['kicker', 'title', 'shortTitle', 'subtitle'] as const
const TEXTS = ['summary', 'ai', 'correction'] as const
/** Words that stand in attributes: of a picture, a table, a box, a note. */
const WORDS = new Set(['caption', 'title', 'note'])
// As long as ProseMirror counts what is not text.
const NOT_TEXT = '\ufffc'

/** Every line that the rules are asked about: titles, summary, the body's lines, and the words beside pictures. */
export function linesOf(content: Content): FoundLine[] {
  return [
    ...TITLES.map((name): FoundLine => ({ path: [name], text: content[name], kind: 'headline' })),
    ...TEXTS.map((name): FoundLine => ({ path: [name], text: content[name], kind: 'text' })),
    ...(content.cover
      ? [{ path: ['cover', 'caption'], text: content.cover.caption, kind: 'text' as const }]
      : []),
    ...linesIn(content.body as Tree, ['body']),
  ].filter(({ text }) => text !== '')
}

function linesIn(node: Tree, path: LinePath): FoundLine[] {
  const attributes = Object.entries(node.attrs ?? {}).flatMap(([name, text]): FoundLine[] =>
    WORDS.has(name) && typeof text === 'string'
      ? [{ path: [...path, 'attrs', name], text, kind: 'text' }]
      : [],
  )
  const inner = (node.content ?? []).flatMap((child, index) =>
    child.type === 'text' ? [] : linesIn(child, [...path, 'content', index]),
  )
  if (holdingOf(node) !== 'line') return [...attributes, ...inner]
  const text = (node.content ?? []).map((child) => child.text ?? NOT_TEXT).join('')
  return [...attributes, { path, text, kind: node.type === 'heading' ? 'headline' : 'text' }, ...inner]
}
