import type { NodeViewRenderer } from '@tiptap/core'
import type { EditorWords } from './editor-words.ts'
import { element, smallButton } from './element.ts'
import { nodeField, type Place, removeNode } from './node-field.ts'
import { nodeView } from './node-view.ts'

/** The number of a note, counted by the page's style, and over it the note while it is being written. */
export function footnoteView(words: EditorWords): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const place: Place = { editor, getPos }
    const field = nodeField(place, first, {
      ...{ name: 'note', label: words('footnote.note'), hint: words('footnote.hint') },
      onLeave: () => close(),
    })
    const remove = smallButton(words('footnote.remove'), () => removeNode(place))
    const panel = element('span', { class: 'note-panel', contenteditable: 'false' }, field.dom, remove)
    const number = smallButton('', () => open())
    number.className = 'note-mark'
    const dom = element('span', { class: 'note', contenteditable: 'false' }, number)
    const open = () => {
      if (!panel.isConnected) dom.append(panel)
      keepInside(panel, editor.view.dom)
      field.input.focus()
    }
    const close = () => panel.remove()
    const show = (node: typeof first) => {
      field.show(node)
      number.setAttribute('aria-label', words('footnote.name', { note: String(node.attrs.note) }))
      dom.toggleAttribute('data-empty', node.attrs.note === '')
    }
    panel.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && panel.contains(relatedTarget))) close()
    })
    // Whoever selects it with the keyboard and presses Enter is led here.
    dom.addEventListener('enter-node', open)
    show(first)
    return nodeView(first, { dom, show })
  }
}

// Of a note at the end of a line, so that the panel does not reach over the page's edge.
function keepInside(panel: HTMLElement, page: HTMLElement): void {
  panel.style.left = '0'
  const over = panel.getBoundingClientRect().right - page.getBoundingClientRect().right + EDGE
  if (over > 0) panel.style.left = `${-over}px`
}

/** Between the panel and the page's edge, in pixels. */
const EDGE = 8
