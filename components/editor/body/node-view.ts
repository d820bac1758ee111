import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import { isOfFields } from './node-field.ts'

type Drawn = {
  dom: HTMLElement
  /** Where the node's own text stands; without it all of the node is the editor's drawing. */
  contentDOM?: HTMLElement
  /** Draws what the node says now. */
  show(node: Node): void
}

/** A node as plain elements: drawn anew when it changes, marked when it is selected, its fields left to themselves. */
export function nodeView(first: Node, { dom, contentDOM, show }: Drawn): NodeView {
  return {
    dom,
    ...(contentDOM ? { contentDOM } : {}),
    update(node) {
      if (node.type !== first.type) return false
      show(node)
      return true
    },
    selectNode: () => dom.setAttribute('data-selected', ''),
    deselectNode: () => dom.removeAttribute('data-selected'),
    stopEvent: isOfFields,
    ignoreMutation: (mutation) => {
      if (!contentDOM) return true
      return mutation.type === 'selection' ? false : !contentDOM.contains(mutation.target)
    },
  }
}
