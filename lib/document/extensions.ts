import { Extension, type Extensions } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { OrderedList } from '@tiptap/extension-list'
import { Plugin } from '@tiptap/pm/state'
import { StarterKit } from '@tiptap/starter-kit'
import { withoutForbidden, withUnixNewlines } from './characters.ts'
import { isSafeHref } from './link.ts'

// Tiptap's own link carries target, rel, class and title; an article's link is where it leads and nothing else.
const HrefLink = Link.extend({
  addAttributes() {
    return { href: { isRequired: true } }
  },
}).configure({
  isAllowedUri: (url) => isSafeHref(url),
  HTMLAttributes: { target: null, rel: null },
  defaultProtocol: 'https',
  autolink: false,
  openOnClick: false,
})

// Tiptap's own ordered list also carries `type` (a, i, A, I), which pastes from word processors would smuggle in.
const PlainOrderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
          return start >= 0 ? start : 1
        },
      },
    }
  },
})

// What the server would refuse is taken out at the door, so that a paste never blocks saving.
const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedText: (text) => withoutForbidden(withUnixNewlines(text)),
          transformPastedHTML: (html) => withoutForbidden(withUnixNewlines(html)),
        },
      }),
    ]
  },
})

/**
 * The article's document, once: the editor mounts these extensions and the server derives its schema from them.
 * Blocks: paragraph, heading 2 and 3, bullet and ordered list, blockquote, horizontal rule. Inline: text, hard break.
 * Marks: bold, italic, link (`href` only). A new node starts here, then in `body.ts`, `render.tsx` and `text.ts`.
 */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    link: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  HrefLink,
  PlainOrderedList,
  CleanPaste,
]
