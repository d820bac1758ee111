import { mergeAttributes, Node } from '@tiptap/core'
import { attributesOf, soundElement } from './attributes.ts'

/** Words set large, and who said them. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'display',
  content: 'inline*',
  defining: true,
  addAttributes: () => attributesOf('pullQuote'),
  parseHTML: () => [{ tag: 'aside[data-by]', getAttrs: soundElement('pullQuote') }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
})

/** Facts beside the report: blocks, pictures and tables, but no box in a box. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'display',
  content: '(block | figure | gallery | table)+',
  defining: true,
  isolating: true,
  addAttributes: () => attributesOf('factBox'),
  parseHTML: () => [{ tag: 'section[data-title]', getAttrs: soundElement('factBox') }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes), 0],
})
