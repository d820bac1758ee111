import type { Tree } from '../compare/tree.ts'
import { holdingOf } from '../compare/tree.ts'
import type { Content } from '../content.ts'

/** Where a line stands: a field's path, or that of a block of the body, as JSON knows it. */
export type LinePath = readonly (string | number)[]

/** One line of a content that is checked. */
export type FoundLine = { path: LinePath; text: string; kind: 'headline' | 'text' }

const TITLES = ['kicker', 'title', 'shortTitle', 'subtitle'] as const
const TEXTS = ['summary', 'ai', 'correction'] as const
const OF_COVER = ['caption', 'credit', 'alt'] as const
/** Words that stand in attributes: of a picture, a table, a box, a quotation, a note. */
const WORDS = new Set(['caption', 'title', 'note', 'credit', 'alt', 'by'])
// As long as ProseMirror counts what is not text.
export const NOT_TEXT = '\ufffc'

/** Every line that the rules are asked about: titles, summary, the body's lines, and the words beside pictures. */
export function linesOf(content: Content): FoundLine[] {
  return [
    ...fieldLines(content),
    ...linesIn(content.body as Tree, ['body']).filter(({ text }) => text !== ''),
  ]
}

/** The lines over, under and beside the body, in their order. */
export function fieldLines(content: Omit<Content, 'body'>): FoundLine[] {
  const { cover } = content
  return [
    ...TITLES.map((name): FoundLine => ({ path: [name], text: content[name], kind: 'headline' })),
    ...TEXTS.map((name): FoundLine => ({ path: [name], text: content[name], kind: 'text' })),
    ...(cover
      ? OF_COVER.map((name): FoundLine => ({ path: ['cover', name], text: cover[name], kind: 'text' }))
      : []),
  ].filter(({ text }) => text !== '')
}

/** The names of those attributes of a node whose words are checked, with the words. */
export function checkedAttributes(attrs: Readonly<Record<string, unknown>> = {}): [string, string][] {
  return Object.entries(attrs).filter(
    (each): each is [string, string] => WORDS.has(each[0]) && typeof each[1] === 'string',
  )
}

function linesIn(node: Tree, path: LinePath): FoundLine[] {
  const attributes = checkedAttributes(node.attrs).map(
    ([name, text]): FoundLine => ({ path: [...path, 'attrs', name], text, kind: 'text' }),
  )
  const inner = (node.content ?? []).flatMap((child, index) =>
    child.type === 'text' ? [] : linesIn(child, [...path, 'content', index]),
  )
  if (holdingOf(node) !== 'line') return [...attributes, ...inner]
  const text = (node.content ?? []).map((child) => child.text ?? NOT_TEXT).join('')
  return [...attributes, { path, text, kind: node.type === 'heading' ? 'headline' : 'text' }, ...inner]
}
