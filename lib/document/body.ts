import type { Node } from '@tiptap/pm/model'
import { GALLERY_LIMITS } from './attributes.ts'
import { canonicalBody } from './body-canonical.ts'
import { MAX_PROBLEMS, problemsOfBody } from './body-check.ts'
import type { Body, Table } from './body-types.ts'
import type { ContentProblem } from './problem.ts'
import { documentSchema } from './schema.ts'
import { isRectangle } from './table-check.ts'

/** The document of an article that nobody has begun to write: one empty paragraph. */
export function emptyBody(): Body {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

/**
 * Reads what claims to be a document. Gives its canonical form, so that equal documents have equal hashes, or the
 * reasons why it is none. Safe on hostile input of any depth and size.
 */
export function readBody(
  input: unknown,
): { ok: true; body: Body } | { ok: false; problems: ContentProblem[] } {
  const problems = problemsOfBody(input)
  if (problems.length > 0) return { ok: false, problems }
  const body = canonicalBody(input)
  const misplaced = misplacedNodes(body)
  return misplaced.length > 0 ? { ok: false, problems: misplaced } : { ok: true, body }
}

// ProseMirror is the judge of which node may stand where; it only says yes or no, so each node is asked in turn.
function misplacedNodes(body: Body): ContentProblem[] {
  const root = documentSchema.nodeFromJSON(body)
  const problems: ContentProblem[] = []
  const visit = (node: Node, path: (string | number)[]) => {
    if (problems.length >= MAX_PROBLEMS) return
    if (!isWellMade(node)) {
      problems.push({ code: 'wrong-structure', path, params: { type: node.type.name } })
    }
    node.forEach((child, _offset, index) => {
      visit(child, [...path, 'content', index])
    })
  }
  visit(root, [])
  if (root.type !== documentSchema.topNodeType) {
    return [{ code: 'wrong-structure', path: [], params: { type: root.type.name } }]
  }
  if (problems.length === 0) root.check()
  return problems
}

/** Whether a node may hold what stands in it, however that is made in turn. */
export function isWellMade(node: Node): boolean {
  return node.type.validContent(node.content) && isSound(node)
}

// What no rule about neighbours can say: a gallery has some pictures, a poster its measures, a table is a rectangle. Rows that are none are named by themselves.
function isSound(node: Node): boolean {
  if (node.type.name === 'gallery') {
    return node.childCount >= GALLERY_LIMITS.fewest && node.childCount <= GALLERY_LIMITS.most
  }
  if (node.type.name === 'video') {
    const { poster, posterWidth, posterHeight } = node.attrs
    return poster === '' ? posterWidth === 0 && posterHeight === 0 : posterWidth > 0 && posterHeight > 0
  }
  if (node.type.name !== 'table') return true
  const rows: Node[] = [...node.content.content]
  return (
    !rows.every(({ type, content }) => type.validContent(content)) ||
    isRectangle((node.toJSON() as Table).content)
  )
}
