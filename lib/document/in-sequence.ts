import { createElement, Fragment, type ReactNode } from 'react'

/** Nodes one after the other. Without keys: what is rendered from a stored text never changes places. */
export function inSequence(nodes: ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...nodes)
}
