import { mergeAttributes, Node } from '@tiptap/core'
import { attributesOf, soundElement } from './attributes.ts'

/** A moving picture of the paper's, or a sound, with its words: one piece, and nothing of it is running text. */
function clip(name: 'video' | 'audio') {
  return Node.create({
    name,
    group: 'display',
    atom: true,
    draggable: true,
    isolating: true,
    addAttributes: () => attributesOf(name),
    parseHTML: () => [{ tag: `div[data-clip="${name}"]`, getAttrs: soundElement(name) }],
    renderHTML: ({ HTMLAttributes, node }) => [
      'div',
      mergeAttributes(HTMLAttributes, { 'data-clip': name }),
      `${node.attrs.caption} ${node.attrs.credit}`.trim(),
    ],
  })
}

export const Video = clip('video')
export const Audio = clip('audio')
