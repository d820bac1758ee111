import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { GALLERY_LIMITS } from '#lib/document/attributes.ts'
import type { EditorWords } from './editor-words.ts'
import { element, smallButton } from './element.ts'
import { choosePictures } from './inserts.ts'
import { nodeField } from './node-field.ts'
import { nodeView } from './node-view.ts'
import { bringIntoGallery } from './pictures.ts'

type Drawn = { dom: HTMLElement; contentDOM: HTMLElement; fields?: { show(node: Node): void }[] }

/** A node with text of its own and a frame around it, which is the editor's. */
function framed(draw: (props: Parameters<NodeViewRenderer>[0]) => Drawn): NodeViewRenderer {
  return (props) => {
    const { dom, contentDOM, fields = [] } = draw(props)
    const show = (node: Node) => {
      for (const field of fields) field.show(node)
    }
    return nodeView(props.node, { dom, contentDOM, show })
  }
}

/** Words set large, and a field for who said them. */
export function pullQuoteView(words: EditorWords): NodeViewRenderer {
  return framed(({ node, editor, getPos }) => {
    const contentDOM = element('p')
    const by = nodeField({ editor, getPos }, node, { name: 'by', label: words('pullQuote.by') })
    const dom = element('figure', { class: 'pull-quote' }, element('blockquote', {}, contentDOM), by.dom)
    return { dom, contentDOM, fields: [by] }
  })
}

/** A box with a field for its title. */
export function factBoxView(words: EditorWords): NodeViewRenderer {
  return framed(({ node, editor, getPos }) => {
    const contentDOM = element('div', { class: 'fact-box-text' })
    const title = nodeField({ editor, getPos }, node, { name: 'title', label: words('factBox.title') })
    const dom = element('aside', { class: 'fact-box', role: 'note', 'aria-label': words('factBox.name') })
    dom.append(title.dom, contentDOM)
    return { dom, contentDOM, fields: [title] }
  })
}

/** A table with a field for its caption, in a frame that scrolls. */
export function tableView(words: EditorWords): NodeViewRenderer {
  return framed(({ node, editor, getPos }) => {
    const contentDOM = element('tbody')
    const caption = nodeField({ editor, getPos }, node, { name: 'caption', label: words('table.caption') })
    const table = element('div', { class: 'table' }, element('table', {}, contentDOM))
    return {
      dom: element('div', { class: 'table-frame' }, caption.dom, table),
      contentDOM,
      fields: [caption],
    }
  })
}

/** Pictures side by side, and the way to add others to them. */
export function galleryView(words: EditorWords): NodeViewRenderer {
  return framed(({ editor, getPos }) => {
    const contentDOM = element('div', { class: 'gallery' })
    const add = smallButton(words('gallery.add'), () => {
      if (!editor.isEditable) return
      choosePictures((files) => {
        const at = getPos()
        if (at !== undefined) void bringIntoGallery(editor, at, files)
      })
    })
    const foot = element('div', { class: 'gallery-foot', contenteditable: 'false' }, add)
    const dom = element('div', { class: 'gallery-frame', role: 'group', 'aria-label': words('gallery.name') })
    dom.append(contentDOM, foot)
    const show = ({ childCount }: Node) => {
      add.disabled = childCount >= GALLERY_LIMITS.most
    }
    return { dom, contentDOM, fields: [{ show }] }
  })
}
