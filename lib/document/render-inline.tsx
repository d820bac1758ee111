import { createElement, Fragment, type ReactNode } from 'react'
import type { Inline, Mark } from './body-types.ts'
import { isExternalHref, isSafeHref } from './link.ts'
import { inlineText } from './text.ts'

/** Nodes one after the other. Without keys: what is rendered from a stored text never changes places. */
export function inSequence(nodes: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes)
}

/** Text, breaks and marks as HTML; a mark that neighbours share becomes one element around them. */
export function renderInline(nodes: Inline[], depth = 0): ReactNode {
  return inSequence(
    runs(nodes, depth).map(({ mark, members }) =>
      mark
        ? renderMark(mark, renderInline(members, depth + 1), inlineText(members))
        : inSequence(members.map(renderLeaf)),
    ),
  )
}

function renderLeaf(node: Inline): ReactNode {
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
  if (mark.type === 'bold') return <strong>{inner}</strong>
  if (mark.type === 'italic') return <em>{inner}</em>
  const { href } = mark.attrs
  // No document with an unsafe link can be stored; a page still never trusts that alone. One without words cannot be followed.
  if (!isSafeHref(href) || text.trim() === '') return inner
  return (
    <a href={href} rel={isExternalHref(href) ? 'noopener nofollow' : undefined}>
      {inner}
    </a>
  )
}
