import type { Extensions, NodeViewRenderer } from '@tiptap/core'
import { Node } from '@tiptap/core'
import { extensions } from '#lib/document/extensions.ts'
import { BringingIn } from '../bring-in/bringing-in.ts'
import type { BringInOptions } from '../bring-in/brought.ts'
import { clipFrame } from './clip-frame.ts'
import type { EditorWords } from './editor-words.ts'
import { EnterNode } from './enter-node.ts'
import { figureView } from './figure-view.ts'
import { footnoteView } from './footnote-view.ts'
import { factBoxView, galleryView, pullQuoteView, tableView } from './frame-views.ts'
import { InsertKeys } from './inserts.ts'
import { LeaveBox } from './leave-box.ts'
import { MoveKeys } from './move-keys.ts'
import { type Failure, Pictures } from './pictures.ts'
import { WithTables } from './with-tables.ts'

const VIEWS: Readonly<Record<string, (words: EditorWords) => NodeViewRenderer>> = {
  figure: figureView,
  gallery: galleryView,
  video: clipFrame,
  audio: clipFrame,
  pullQuote: pullQuoteView,
  factBox: factBoxView,
  table: tableView,
  footnote: footnoteView,
}

/** The article's document with what an editor needs beyond it: how its nodes are written, and where files come in. */
export function editing(
  words: EditorWords,
  onFailure: (failure: Failure) => void,
  bringIn: BringInOptions,
): Extensions {
  const nodes = extensions.map((each) => {
    const view = VIEWS[each.name]
    return view && each instanceof Node ? each.extend({ addNodeView: () => view(words) }) : each
  })
  return [
    ...nodes,
    WithTables,
    EnterNode,
    LeaveBox,
    InsertKeys,
    MoveKeys,
    Pictures.configure({ words, onFailure }),
    BringingIn.configure(bringIn),
  ]
}
