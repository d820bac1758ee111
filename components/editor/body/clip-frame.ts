import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorWords } from './editor-words.ts'
import { element } from './element.ts'
import { nodeView } from './node-view.ts'

/** The frame of a clip; what is in it comes with the first one, since most reports have none. */
export function clipFrame(words: EditorWords): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const label = words(`clip.${first.type.name === 'video' ? 'video' : 'audio'}`)
    const dom = element('figure', {
      ...{ class: 'figure clip', contenteditable: 'false', role: 'group', 'aria-label': label },
    })
    let [now, draw] = [first, null as ((node: Node) => void) | null]
    void import('./clip-view.ts').then(({ drawClip }) => {
      draw = drawClip(dom, now, { editor, getPos }, words)
      draw(now)
    })
    const show = (node: Node) => {
      now = node
      draw?.(node)
    }
    return nodeView(first, { dom, show })
  }
}
