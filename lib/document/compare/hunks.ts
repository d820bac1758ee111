import { diffArrays } from 'diff'
import type { Effort } from './effort.ts'
import { tidy } from './tidy.ts'
import type { Hunk, Token } from './tokens.ts'

// Beyond as many edits two lines have nothing to say to each other.
const MAX_EDITS = 1000

/**
 * Where two texts in tokens differ, in order, as few and as whole as a reader would mark them. Where the effort does
 * not suffice, sentence by sentence; where that does not either, the one as a whole for the other.
 */
export function hunksOf(was: Token[], is: Token[], effort: Effort): Hunk[] {
  const fine = differing(keysOf(was), keysOf(is), effort)
  if (fine) return tidy(fine, was, is)
  effort.coarse = true
  const [left, right] = [sentencesOf(was), sentencesOf(is)]
  const coarse = differing(keysOf(left.sentences), keysOf(right.sentences), effort)
  if (!coarse) return [{ cut: [0, was.length], add: [0, is.length] }]
  const bounds = ([from, to]: [number, number], starts: number[]): [number, number] => [
    starts[from] ?? 0,
    starts[to] ?? 0,
  ]
  return coarse.map(({ cut, add }) => ({ cut: bounds(cut, left.starts), add: bounds(add, right.starts) }))
}

function keysOf(tokens: Token[]): string[] {
  return tokens.map(({ key }) => key)
}

/** The hunks of the shortest edit; null when that is too long to be looked for. */
export function differing(was: string[], is: string[], effort: Effort): Hunk[] | null {
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1
  let [wasEnd, isEnd] = [was.length, is.length]
  while (wasEnd > start && isEnd > start && was[wasEnd - 1] === is[isEnd - 1]) {
    wasEnd -= 1
    isEnd -= 1
  }
  if (start === wasEnd && start === isEnd) return []
  if (start === wasEnd || start === isEnd) return [{ cut: [start, wasEnd], add: [start, isEnd] }]
  const maxEditLength = Math.min(MAX_EDITS, Math.floor(Math.sqrt(Math.max(0, effort.left))))
  const changes = diffArrays(was.slice(start, wasEnd), is.slice(start, isEnd), { maxEditLength })
  if (!changes) {
    effort.left -= maxEditLength ** 2
    return null
  }
  const hunks: Hunk[] = []
  let [at, to, edits] = [start, start, 0]
  let open: Hunk | null = null
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      at += count
      to += count
      open = null
      continue
    }
    edits += count
    if (!open) {
      open = { cut: [at, at], add: [to, to] }
      hunks.push(open)
    }
    if (removed) open.cut[1] = at += count
    else open.add[1] = to += count
  }
  effort.left -= edits ** 2
  return hunks
}

// `starts` has one entry more than there are sentences: the end.
function sentencesOf(tokens: Token[]): { sentences: Token[]; starts: number[] } {
  const sentences: Token[] = []
  const starts = [0]
  let [key, size] = ['', 0]
  for (const [index, token] of tokens.entries()) {
    key += token.key
    size += token.size
    if (!/[。！？；\n]/.test(token.key) && index < tokens.length - 1) continue
    sentences.push({ key, size })
    starts.push(index + 1)
    key = ''
    size = 0
  }
  return { sentences, starts }
}
