import type { Effort } from './effort.ts'
import { hunksOf } from './hunks.ts'
import type { Since, Stretch } from './marked.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Tree, TreeMark } from './tree.ts'

// Stands for what is not text: one unit long, as ProseMirror counts it too.
const NOT_TEXT = '\ufffc'

/** The line of a node as it came with a version, all of it new. */
export function newLine(content: Tree[], version: number): Stretch[] {
  return content.map(({ marks, ...node }) => ({
    ...(node.text === undefined ? { text: NOT_TEXT, node } : { text: node.text }),
    marks: [{ since: version, value: marks ?? [] }],
    from: version,
  }))
}

/** A line with its past, carried on to what the next version has in its place. */
export function markLine(line: Stretch[], content: Tree[], version: number, effort: Effort): Stretch[] {
  const fresh = newLine(content, version)
  const [was, is] = [unitsOf(line.filter(isStanding)), unitsOf(fresh)]
  const [old, coming] = [cursor(line), cursor(fresh)]
  const marked: Stretch[] = []
  const keep = (size: number) => {
    for (let left = size; left > 0; ) {
      const stretch = old.take(left, marked)
      left -= stretch.text.length
      for (let inner = stretch.text.length; inner > 0; ) {
        const [over, anew] = [stretch.text.length - inner, coming.take(inner, [])]
        inner -= anew.text.length
        marked.push({
          ...stretch,
          text: stretch.text.slice(over, over + anew.text.length),
          marks: withMarks(stretch.marks, anew.marks, version),
        })
      }
    }
  }
  let at = 0
  for (const { cut, add } of hunksOf(was, is, effort)) {
    keep(sizeOf(was, at, cut[0]))
    for (let left = sizeOf(was, ...cut); left > 0; ) {
      const stretch = old.take(left, marked)
      left -= stretch.text.length
      marked.push({ ...stretch, until: version })
    }
    for (let left = sizeOf(is, ...add); left > 0; ) {
      const stretch = coming.take(left, [])
      left -= stretch.text.length
      marked.push(stretch)
    }
    at = cut[1]
  }
  keep(sizeOf(was, at, was.length))
  old.rest(marked)
  return joined(marked)
}

function isStanding({ until }: Stretch): boolean {
  return until === undefined
}

function sizeOf(tokens: Token[], from: number, to: number): number {
  let size = 0
  for (let at = from; at < to; at += 1) size += tokens[at]?.size ?? 0
  return size
}

// Text that only its marks part is one text for a reader: a word half in bold stays a word.
function unitsOf(line: Stretch[]): Token[] {
  const tokens: Token[] = []
  let text = ''
  const flush = () => {
    for (const token of tokensOf(text)) tokens.push(token)
    text = ''
  }
  for (const stretch of line) {
    if (!stretch.node) {
      text += stretch.text
      continue
    }
    flush()
    tokens.push({ key: `${NOT_TEXT}${JSON.stringify(stretch.node)}`, size: 1 })
  }
  flush()
  return tokens
}

/** Hands out what stands of a line, at most so much at a time; what no longer stands goes by into `passed`. */
function cursor(line: Stretch[]) {
  let [index, offset] = [0, 0]
  return {
    take(most: number, passed: Stretch[]): Stretch {
      for (;;) {
        const stretch = line[index]
        if (!stretch) throw new Error('a line has as much text as its tokens')
        if (!isStanding(stretch)) {
          passed.push(stretch)
          index += 1
          continue
        }
        const text = stretch.text.slice(offset, offset + most)
        offset += text.length
        if (offset === stretch.text.length) [index, offset] = [index + 1, 0]
        return { ...stretch, text }
      }
    },
    rest(passed: Stretch[]): void {
      for (; index < line.length; index += 1) {
        const stretch = line[index]
        if (stretch) passed.push(stretch)
      }
    },
  }
}

function withMarks(was: Since<TreeMark[]>, is: Since<TreeMark[]>, version: number): Since<TreeMark[]> {
  const [before, now] = [was.at(-1)?.value ?? [], is.at(-1)?.value ?? []]
  return sameMarks(before, now) ? was : [...was, { since: version, value: now }]
}

function sameMarks(one: TreeMark[], other: TreeMark[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other))
}

// What came and went together is one stretch again.
function joined(line: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of line) {
    const last = result.at(-1)
    const isOne =
      last &&
      !last.node &&
      !stretch.node &&
      last.from === stretch.from &&
      last.until === stretch.until &&
      (last.marks === stretch.marks || JSON.stringify(last.marks) === JSON.stringify(stretch.marks))
    if (isOne) last.text += stretch.text
    else result.push({ ...stretch })
  }
  return result
}
