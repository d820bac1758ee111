import { Node } from '@tiptap/core'
import { attributesOf, soundElement } from './attributes.ts'

/** A note to the words before it. It stands in the line as one character, and carries no marks. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  marks: '',
  addAttributes: () => attributesOf('footnote'),
  parseHTML: () => [{ tag: 'sup[data-note]', priority: 60, getAttrs: soundElement('footnote') }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, '*'],
})
