/** What to do on leaving a node; `skip` leaves out what is in it. */
export type OnEnter = (node: Node) => (() => void) | 'skip' | undefined

/** Goes through all that is under a node, in order, with a stack of its own: a page nested 100,000 deep is no danger. */
export function walk(root: Node, enter: OnEnter): void {
  const leaving: (() => void)[] = []
  const nothing = () => undefined
  let node: Node | null = root.firstChild
  let depth = 0
  while (node) {
    const leave = enter(node)
    if (leave !== 'skip' && node.firstChild) {
      leaving[depth] = leave ?? nothing
      depth += 1
      node = node.firstChild
      continue
    }
    if (leave !== 'skip') leave?.()
    while (node && !node.nextSibling && depth > 0) {
      node = node.parentNode
      depth -= 1
      leaving[depth]?.()
    }
    node = node?.nextSibling ?? null
    if (depth === 0 && node?.parentNode !== root) return
  }
}
