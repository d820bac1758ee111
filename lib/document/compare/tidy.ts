import type { Hunk, Token } from './tokens.ts'

/**
 * Makes hunks read as words rather than confetti: what is kept between two hunks and is no longer than either goes
 * with them, and an insertion or deletion that could stand at several places stands where a sentence or a clause begins.
 */
export function tidy(hunks: Hunk[], was: Token[], is: Token[]): Hunk[] {
  const merged: Hunk[] = []
  for (const hunk of hunks) {
    let current = hunk
    for (let last = merged.at(-1); last && isConfetti(last, current); last = merged.at(-1)) {
      current = { cut: [last.cut[0], current.cut[1]], add: [last.add[0], current.add[1]] }
      merged.pop()
    }
    merged.push(current)
  }
  return merged.map((hunk, index) => slid(hunk, merged[index - 1], merged[index + 1], was, is))
}

function isConfetti(left: Hunk, right: Hunk): boolean {
  const kept = right.cut[0] - left.cut[1]
  const weight = ({ cut, add }: Hunk) => Math.max(cut[1] - cut[0], add[1] - add[0])
  return kept <= weight(left) && kept <= weight(right)
}

const FARTHEST = 100

function slid(
  hunk: Hunk,
  before: Hunk | undefined,
  after: Hunk | undefined,
  was: Token[],
  is: Token[],
): Hunk {
  const isCut = hunk.add[0] === hunk.add[1]
  if (!isCut && hunk.cut[0] !== hunk.cut[1]) return hunk
  const tokens = isCut ? was : is
  const [from, to] = isCut ? hunk.cut : hunk.add
  const floor = before ? (isCut ? before.cut[1] : before.add[1]) + 1 : 0
  const ceiling = after ? (isCut ? after.cut[0] : after.add[0]) - 1 : tokens.length
  let best = 0
  let bestRank = rank(tokens, from, to)
  const consider = (step: number) => {
    const found = rank(tokens, from + step, to + step)
    if (found <= bestRank) return
    best = step
    bestRank = found
  }
  for (let step = 1; step <= FARTHEST && from - step >= floor; step += 1) {
    if (tokens[from - step]?.key !== tokens[to - step]?.key) break
    consider(-step)
  }
  for (let step = 1; step <= FARTHEST && to + step <= ceiling; step += 1) {
    if (tokens[from + step - 1]?.key !== tokens[to + step - 1]?.key) break
    consider(step)
  }
  const move = ([start, end]: [number, number]): [number, number] => [start + best, end + best]
  return { cut: move(hunk.cut), add: move(hunk.add) }
}

// How well a stretch of text begins and ends here: a whole sentence is best, then a whole clause, then a word.
function rank(tokens: Token[], from: number, to: number): number {
  return edge(tokens[from - 1]?.key) + edge(tokens[to - 1]?.key)
}

function edge(before: string | undefined): number {
  if (before === undefined || /^[。！？…\n]/.test(before)) return 3
  if (/^[，、；：]/.test(before)) return 2
  return /^[\s”’》）]/.test(before) ? 1 : 0
}
