import { type AttributeProblem, MARK_ATTRIBUTES, NODE_ATTRIBUTES, problemOfAttribute } from './attributes.ts'
import { characterLength, forbiddenCharacter } from './characters.ts'
import { type ContentProblem, quoted } from './problem.ts'

/** How deep nodes may nest, counted in nodes from `doc` = 1: ten lists within lists are 22. */
export const MAX_DEPTH = 24
/** How many nodes a document may have, texts and breaks included. */
export const MAX_NODES = 20_000
/** How much text a document may hold, its attributes' included, in characters (Unicode code points). */
export const MAX_TEXT_CHARACTERS = 200_000
/** How many problems one answer names. */
export const MAX_PROBLEMS = 20

type Path = (string | number)[]
type Found = AttributeProblem & { path: Path }
/** Text stands over the line or under it. */
const OPPOSITE: Readonly<Record<string, string>> = { superscript: 'subscript', subscript: 'superscript' }

/**
 * What keeps a JSON value from being a document, at most MAX_PROBLEMS reasons, in reading order; nothing about which
 * node may stand where (see `misplacedNodes`). Walks with a stack of its own: a value nested 100,000 deep costs
 * MAX_DEPTH steps, one with a million nodes MAX_NODES.
 */
export function problemsOfBody(input: unknown): ContentProblem[] {
  const problems: Found[] = []
  const waiting: { node: unknown; path: Path; depth: number }[] = [{ node: input, path: [], depth: 1 }]
  let nodes = 1
  let characters = 0
  for (let next = waiting.pop(); next && problems.length < MAX_PROBLEMS; next = waiting.pop()) {
    const { node, path, depth } = next
    if (!isRecord(node)) {
      problems.push({ code: 'wrong-type', path })
      continue
    }
    const { content } = node
    problems.push(...problemsOfNode(node, path))
    characters += measured(node.text)
    if (isRecord(node.attrs)) for (const value of Object.values(node.attrs)) characters += measured(value)
    if (characters > MAX_TEXT_CHARACTERS) {
      return [{ code: 'too-long', path: [], params: { max: MAX_TEXT_CHARACTERS } }]
    }
    if (content === undefined) continue
    if (!Array.isArray(content)) {
      problems.push({ code: 'wrong-type', path: [...path, 'content'] })
      continue
    }
    nodes += content.length
    if (nodes > MAX_NODES) return [{ code: 'too-many-nodes', path: [], params: { max: MAX_NODES } }]
    if (depth >= MAX_DEPTH && content.length > 0) {
      problems.push({ code: 'too-deep', path, params: { max: MAX_DEPTH } })
      continue
    }
    for (let index = content.length - 1; index >= 0; index -= 1) {
      waiting.push({ node: content[index], path: [...path, 'content', index], depth: depth + 1 })
    }
  }
  return problems.slice(0, MAX_PROBLEMS)
}

// Counting code points of a text that is too long by any count would be work for the sender's pleasure.
function measured(text: unknown): number {
  if (typeof text !== 'string') return 0
  return text.length > 2 * MAX_TEXT_CHARACTERS ? text.length : characterLength(text)
}

function problemsOfNode(node: Record<string, unknown>, path: Path): Found[] {
  const attributes = typeof node.type === 'string' ? NODE_ATTRIBUTES.get(node.type) : undefined
  if (typeof node.type !== 'string') return [{ code: 'wrong-type', path: [...path, 'type'] }]
  if (!attributes) return [{ code: 'unknown-node', path, params: { type: quoted(node.type) } }]
  const text = node.type === 'text'
  const inline = text || node.type === 'hardBreak' || node.type === 'footnote'
  const allowed = ['type', 'attrs', ...(inline ? ['marks'] : []), text ? 'text' : 'content']
  return [
    ...unknownProperties(node, allowed, path),
    ...problemsOfAttributes(attributes, node.attrs, [...path, 'attrs']),
    ...(text ? problemsOfText(node.text, [...path, 'text']) : []),
    ...(inline && node.marks !== undefined ? problemsOfMarks(node.marks, [...path, 'marks']) : []),
  ]
}

function problemsOfText(text: unknown, path: Path): Found[] {
  if (typeof text !== 'string') return [{ code: 'wrong-type', path }]
  if (text === '') return [{ code: 'empty-text', path }]
  const character = forbiddenCharacter(text)
  return character ? [{ code: 'forbidden-character', path, params: { character } }] : []
}

function problemsOfMarks(marks: unknown, path: Path): Found[] {
  if (!Array.isArray(marks)) return [{ code: 'wrong-type', path }]
  const seen = new Set<string>()
  const problems: Found[] = []
  // A list with more marks than there are kinds repeats or invents one within the first few.
  for (const [index, mark] of marks.slice(0, MARK_ATTRIBUTES.size + 1).entries()) {
    const at = [...path, index]
    if (!isRecord(mark) || typeof mark.type !== 'string') {
      problems.push({ code: 'wrong-type', path: at })
      continue
    }
    const attributes = MARK_ATTRIBUTES.get(mark.type)
    if (!attributes) problems.push({ code: 'unknown-mark', path: at, params: { type: quoted(mark.type) } })
    else if (seen.has(mark.type) || seen.has(OPPOSITE[mark.type] ?? ''))
      problems.push({ code: 'duplicate-mark', path: at, params: { type: mark.type } })
    else {
      problems.push(...unknownProperties(mark, ['type', 'attrs'], at))
      problems.push(...problemsOfAttributes(attributes, mark.attrs, [...at, 'attrs']))
    }
    seen.add(mark.type)
  }
  return problems
}

function problemsOfAttributes(
  rules: NonNullable<ReturnType<typeof NODE_ATTRIBUTES.get>>,
  attributes: unknown,
  path: Path,
): Found[] {
  const names = Object.keys(rules)
  if (attributes === undefined && names.every((name) => rules[name]?.otherwise !== undefined)) return []
  if (!isRecord(attributes)) return [{ code: 'wrong-type', path }]
  const unknown = Object.keys(attributes).find((name) => !names.includes(name))
  return [
    ...(unknown === undefined
      ? []
      : [{ code: 'unknown-attribute' as const, path, params: { name: quoted(unknown) } }]),
    ...Object.entries(rules).flatMap(([name, rule]) => {
      const problem = problemOfAttribute(rule, attributes[name])
      return problem ? [{ ...problem, path: [...path, name] }] : []
    }),
  ]
}

function unknownProperties(value: Record<string, unknown>, allowed: string[], path: Path): Found[] {
  const unknown = Object.keys(value).find((key) => !allowed.includes(key))
  return unknown === undefined ? [] : [{ code: 'unknown-property', path, params: { name: quoted(unknown) } }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
