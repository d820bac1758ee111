import { Extension, type Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { ListKeymap } from '@tiptap/extension-list/keymap'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { UndoRedo } from '@tiptap/extensions/undo-redo'
import { Plugin } from '@tiptap/pm/state'
import { withoutForbidden, withUnixNewlines } from './characters.ts'
import { FactBox, PullQuote } from './nodes/boxes.ts'
import { Audio, Video } from './nodes/clips.ts'
import { Figure, Gallery } from './nodes/figures.ts'
import { Footnote } from './nodes/footnote.ts'
import { Link, Subscript, Superscript } from './nodes/marks.ts'
import { Table, TableCell, TableHeader, TableRow } from './nodes/table.ts'

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
 * `body-types.ts` says what it is made of. A new node starts there and in `attributes.ts`, then here, then in `text.ts`
 * and `render.tsx`.
 */
export const extensions: Extensions = [
  Document.extend({ content: '(block | display)+' }),
  Paragraph,
  Text,
  HardBreak,
  Heading.configure({ levels: [2, 3] }),
  Blockquote,
  BulletList,
  PlainOrderedList,
  ListItem,
  HorizontalRule,
  Figure,
  Gallery,
  Video,
  Audio,
  PullQuote,
  FactBox,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Footnote,
  Link,
  Bold,
  Italic,
  Underline,
  Strike,
  Superscript,
  Subscript,
  ListKeymap,
  UndoRedo,
  Dropcursor,
  Gapcursor,
  CleanPaste,
]
