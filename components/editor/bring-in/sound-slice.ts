import type { Node, NodeType, Slice } from '@tiptap/pm/model'
import { isWellMade } from '#lib/document/body.ts'
import { problemsOfBody } from '#lib/document/body-check.ts'

/**
 * Whether a piece of a document, as a clipboard claims to hold one, is such a piece: attributes that may be, and nothing
 * where it may not stand. Any page may claim it; what is not would be put in all the same, and could never be saved.
 */
export function isSoundSlice({ content, openStart, openEnd }: Slice): boolean {
  if (problemsOfBody({ type: 'doc', content: content.toJSON() ?? [] }).length > 0) return false
  return content.content.every((node, index, all) =>
    isSoundPart(node, index === 0 ? openStart : 0, index === all.length - 1 ? openEnd : 0),
  )
}

// A node that was cut open at a side lacks what stood there; the others are whole.
function isSoundPart(node: Node, openStart: number, openEnd: number): boolean {
  if (openStart === 0 && openEnd === 0 && !isWellMade(node)) return false
  return node.children.every(
    (child, index, all) =>
      mayHold(node.type, child.type) &&
      isSoundPart(
        child,
        index === 0 ? Math.max(0, openStart - 1) : 0,
        index === all.length - 1 ? Math.max(0, openEnd - 1) : 0,
      ),
  )
}

function mayHold(parent: NodeType, child: NodeType): boolean {
  const matches = new Set([parent.contentMatch])
  for (const match of matches) {
    for (let edge = 0; edge < match.edgeCount; edge += 1) {
      const { type, next } = match.edge(edge)
      if (type === child) return true
      matches.add(next)
    }
  }
  return false
}
