import type { Inline } from './body-types.ts'
import { inlineText } from './text.ts'

/** A subhead taken apart where its two parts meet, nothing lost: the text of the three is the text of the whole. */
export type TwoPartSubhead = { first: Inline[]; separator: string; second: Inline[] }

const HAN = /\p{Script=Han}/u

/**
 * A newspaper's two-part subhead (`强基固本 跑起来、抢时间、争一流`): exactly one run of spaces or U+3000, Han on both
 * sides. Null for any other subhead.
 */
export function twoPartSubhead(nodes: Inline[]): TwoPartSubhead | null {
  const text = inlineText(nodes)
  const [first = '', separator = '', second = '', ...more] = text.split(/([ \u3000]+)/)
  if (more.length > 0 || !HAN.test(first) || !HAN.test(second)) return null
  return {
    first: slice(nodes, 0, first.length, 0),
    separator,
    second: slice(nodes, first.length + separator.length, text.length, first.length + 1),
  }
}

// `from`, `to` and `notesFrom` count in UTF-16 code units of `inlineText`. A note goes with the words before it; one
// within the separator, with the words after.
function slice(nodes: Inline[], from: number, to: number, notesFrom: number): Inline[] {
  const taken: Inline[] = []
  let start = 0
  for (const node of nodes) {
    const text = inlineText([node])
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    const isNoteHere = node.type === 'footnote' && start >= notesFrom && start <= to
    if (part !== '' || isNoteHere) taken.push(node.type === 'text' ? { ...node, text: part } : node)
    start += text.length
  }
  return taken
}
