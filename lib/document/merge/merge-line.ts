import type { Effort } from '../compare/effort.ts'
import { hunksOf } from '../compare/hunks.ts'
import { type Hunk, type Token, tokensOf } from '../compare/tokens.ts'
import type { Tree, TreeMark } from '../compare/tree.ts'

// A unit of a line with its look: a word made bold is another unit than the word.
type Unit = Token & { node: Tree }

/**
 * One line out of two that both come of a third: every change of either, where no two of them meet or touch in the
 * base; the same change made by both is made once. Null where they do meet.
 */
export function mergeLine(base: Tree[], mine: Tree[], theirs: Tree[], effort: Effort): Tree[] | null {
  const [from, left, right] = [unitsOf(base), unitsOf(mine), unitsOf(theirs)]
  const changes = [
    ...hunksOf(from, left, effort).map((hunk) => changeOf(hunk, left)),
    ...hunksOf(from, right, effort).map((hunk) => changeOf(hunk, right)),
  ].sort((a, b) => a.cut[0] - b.cut[0] || a.cut[1] - b.cut[1])
  const merged: Unit[] = []
  let at = 0
  let last: Change | undefined
  for (const change of changes) {
    if (last && change.cut[0] <= last.cut[1]) {
      if (!isSame(last, change)) return null
      continue
    }
    merged.push(...from.slice(at, change.cut[0]), ...change.units)
    at = change.cut[1]
    last = change
  }
  return nodesOf([...merged, ...from.slice(at)])
}

type Change = { cut: [number, number]; units: Unit[] }

function changeOf({ cut, add }: Hunk, units: Unit[]): Change {
  return { cut, units: units.slice(...add) }
}

function isSame(one: Change, other: Change): boolean {
  const keys = ({ units }: Change) => units.map(({ key }) => key).join('\n')
  return one.cut[0] === other.cut[0] && one.cut[1] === other.cut[1] && keys(one) === keys(other)
}

function unitsOf(line: Tree[]): Unit[] {
  return line.flatMap((node): Unit[] => {
    const look = marksOf(node)
    if (node.text === undefined) return [{ key: JSON.stringify(node), size: 1, node }]
    let offset = 0
    return tokensOf(node.text).map(({ key, size }) => {
      const text = node.text?.slice(offset, offset + size) ?? ''
      offset += size
      return { key: key + look, size, node: { ...node, text } }
    })
  })
}

function nodesOf(units: Unit[]): Tree[] {
  const nodes: Tree[] = []
  for (const { node } of units) {
    const last = nodes.at(-1)
    const isOne = last?.text !== undefined && node.text !== undefined && marksOf(last) === marksOf(node)
    if (isOne) nodes[nodes.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else nodes.push(node)
  }
  return nodes
}

function marksOf({ marks = [] }: { marks?: TreeMark[] }): string {
  return marks.length > 0 ? JSON.stringify(marks) : ''
}
