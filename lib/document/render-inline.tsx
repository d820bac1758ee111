import { createElement, type ReactNode } from 'react'
import type { Rendering } from './body-frame.ts'
import type { Inline, Mark } from './body-types.ts'
import { inSequence } from './in-sequence.ts'
import { isExternalHref, isSafeHref } from './link.ts'
import { MARK_ELEMENTS } from './mark-elements.ts'
import { renderNoteNumber } from './render-notes.tsx'
import { inlineText } from './text.ts'

/** Text, breaks, notes' numbers and marks as HTML; a mark that neighbours share becomes one element around them. */
export function renderInline(nodes: Inline[], rendering: Rendering, depth = 0): ReactNode {
  return inSequence(
    runs(nodes, depth).map(({ mark, members }) =>
      mark
        ? renderMark(mark, renderInline(members, rendering, depth + 1), inlineText(members))
        : inSequence(members.map((node) => renderLeaf(node, rendering))),
    ),
  )
}

function renderLeaf(node: Inline, rendering: Rendering): ReactNode {
  if (node.type === 'footnote') return renderNoteNumber(node.attrs.note, rendering)
  return node.type === 'text' ? node.text : <br />
}

type Run = { mark: Mark | undefined; members: Inline[] }

function runs(nodes: Inline[], depth: number): Run[] {
  const found: Run[] = []
  for (const node of nodes) {
    const mark = node.type === 'text' ? node.marks?.[depth] : undefined
    const last = found.at(-1)
    if (last && JSON.stringify(last.mark) === JSON.stringify(mark)) last.members.push(node)
    else found.push({ mark, members: [node] })
  }
  return found
}

function renderMark(mark: Mark, inner: ReactNode, text: string): ReactNode {
  if (mark.type !== 'link') return createElement(MARK_ELEMENTS[mark.type], null, inner)
  const { href } = mark.attrs
  // No document with an unsafe link can be stored; a page still never trusts that alone. One without words cannot be followed.
  if (!isSafeHref(href) || text.trim() === '') return inner
  return (
    <a href={href} rel={isExternalHref(href) ? 'noopener nofollow' : undefined}>
      {inner}
    </a>
  )
}
