import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Picture } from '#lib/document/body-types.ts'
import { picturePath, srcSetOf } from '#lib/media/rules.ts'
import type { EditorWords } from './editor-words.ts'
import { element, smallButton } from './element.ts'
import { nodeField, type Place, removeNode } from './node-field.ts'
import { nodeView } from './node-view.ts'

/** A picture as readers will have it, with what they are told of it in fields under it. */
export function figureView(words: EditorWords): NodeViewRenderer {
  return ({ node: first, editor, getPos }) => {
    const place: Place = { editor, getPos }
    const image = element('img', { loading: 'lazy', decoding: 'async', draggable: 'false' })
    const fields = [
      nodeField(place, first, { name: 'caption', label: words('figure.caption') }),
      nodeField(place, first, {
        name: 'credit',
        label: words('figure.credit'),
        hint: words('figure.creditHint'),
      }),
      nodeField(place, first, { name: 'alt', label: words('figure.alt'), hint: words('figure.altHint') }),
    ]
    const remove = smallButton(words('figure.remove'), () => removeNode(place))
    // Shown in a gallery, where the order is the reader's.
    const moves = ([-1, 1] as const).map((by) => {
      const button = smallButton(
        words(by < 0 ? 'gallery.before' : 'gallery.after'),
        () => void movePicture(place, by),
      )
      button.className = 'move'
      return button
    })
    const dom = element(
      'figure',
      { class: 'figure', contenteditable: 'false', role: 'group', 'aria-label': words('figure.name') },
      image,
      element(
        'div',
        { class: 'fields' },
        ...fields.map((field) => field.dom),
        element('div', { class: 'acts' }, ...moves, remove),
      ),
    )
    const show = (node: Node) => {
      const picture = node.attrs as Picture
      const src = picturePath('desk', { ...picture, format: 'webp' })
      if (image.getAttribute('src') !== src) {
        image.setAttribute('sizes', '(max-width: 660px) 100vw, 576px')
        image.setAttribute('srcset', srcSetOf('desk', picture, 'webp'))
        image.setAttribute('src', src)
        image.width = picture.width
        image.height = picture.height
      }
      image.alt = picture.alt
      for (const field of fields) field.show(node)
    }
    show(first)
    return nodeView(first, { dom, show })
  }
}

async function movePicture({ editor, getPos }: Place, by: 1 | -1): Promise<void> {
  const { moveBlock } = await import('./move-block.ts')
  const at = getPos()
  if (at === undefined) return
  editor.commands.setNodeSelection(at)
  moveBlock(editor, by)
}
