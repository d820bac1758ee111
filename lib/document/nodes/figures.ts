import { mergeAttributes, Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { GALLERY_LIMITS } from '../attributes.ts'
import { attributesOf, soundElement } from './attributes.ts'

/** One picture of the paper's with its words, which are attributes: nothing of it is running text. */
export const Figure = Node.create({
  name: 'figure',
  group: 'display',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => attributesOf('figure'),
  parseHTML: () => [{ tag: 'figure[data-sha256]', getAttrs: soundElement('figure') }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'figure',
    HTMLAttributes,
    ['figcaption', {}, `${node.attrs.caption} ${node.attrs.credit}`.trim()],
  ],
})

/**
 * Pictures that belong together; `readBody` counts them. A picture cannot be made up, so the schema asks for none, and
 * what a person takes pictures out of until too few are left becomes its last picture, or goes.
 */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'display',
  content: 'figure*',
  draggable: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0],
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, _before, { doc, tr }) {
          if (!transactions.some(({ docChanged }) => docChanged)) return null
          doc.descendants((node, place) => {
            if (node.type.name !== 'gallery' || node.childCount >= GALLERY_LIMITS.fewest) return
            const from = tr.mapping.map(place)
            tr.replaceWith(from, from + node.nodeSize, node.content)
          })
          return tr.docChanged ? tr : null
        },
      }),
    ]
  },
})
