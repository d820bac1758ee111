import { characterLength } from './characters.ts'
import type { RuleId } from './style/rules.ts'
import { verbatimIn } from './verbatim.ts'

/** ASCII mark → the full-width mark that Chinese text has in its place: GB/T 15834—2011, 标点符号用法, chapter 4. */
const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** One change or doubt; `at` and `until` (the closing quote) are indices into the characters (code points) of the line as given. */
export type PunctuationNote =
  | { code: 'full-width-mark'; at: number; from: string; to: string }
  | { code: 'curly-quotes'; at: number; until: number; quotes: [string, string] }
  | { code: 'space-after-mark' | 'unbalanced-quotes' | 'unbalanced-brackets'; at: number }

const HAN = /\p{Script=Han}/u
// Marks that only Chinese text has, and that no rule here makes or takes away.
const CHINESE = /[\p{Script=Han}、。《》〈〉「」『』【】〔〕]/u
const AROUND_A_PAIR = /[\s,;:?!，；：？！“”‘’"()（）]/
const BEFORE_A_MARK = /[\s,;:?!，；：？！”’")]/
const AFTER_A_MARK = /[\s,;:?!，；：？！“‘(]/
const LIST_NUMBER = /^[\p{Script=Han}\p{N}a-z]{1,3}$/iu
// In the middle of a line, what counts entries is hardly a word: ；2) 或 2. 或 二)
const COUNTS = /^[\da-z一二三四五六七八九十甲乙丙丁]$/iu
const BEFORE_A_COUNT = /[\s，。；：、,;:!?！？]/

/**
 * Puts full-width marks where ASCII `, ; : ? ! ( )` stand beside Han, and “ ” (inside another pair ‘ ’) for pairs of `"`
 * that hold or touch Han. Marks inside numbers, times, addresses, e-mails and runs of Latin stay. A space after a
 * corrected mark goes: the full-width mark brings its own. What cannot be paired is left and noted. Correcting the
 * outcome again changes nothing. `off` are the rules that the paper does not ask for. Takes one line, in time linear in
 * its length.
 */
export function correctPunctuation(
  line: string,
  off?: ReadonlySet<RuleId>,
): { text: string; notes: PunctuationNote[] } {
  const chars = [...line]
  if (!HAN.test(line)) return { text: line, notes: [] }
  const work: Work = { given: chars, now: [...chars], locked: lockedAt(line, chars), notes: [], off }
  correctQuotes(work)
  correctBrackets(work)
  correctMarks(work)
  const notes = work.notes.filter(({ code }) => !(isDoubt(code) && off?.has(code)))
  return { text: work.now.join(''), notes: notes.sort((a, b) => a.at - b.at) }
}

type Work = {
  given: string[]
  now: string[]
  locked: boolean[]
  notes: PunctuationNote[]
  off: ReadonlySet<RuleId> | undefined
}

const isDoubt = (code: PunctuationNote['code']) =>
  code === 'unbalanced-quotes' || code === 'unbalanced-brackets'

function correctQuotes(work: Work): void {
  const { now, locked, notes } = work
  const straight = [...now.keys()].filter((at) => now[at] === '"' && !locked[at])
  const { pairs, isEven } = pairsOf(straight, now)
  const { before, after } = chineseBeside(now, AROUND_A_PAIR, AROUND_A_PAIR, CHINESE)
  if (isEven) {
    curl(work, pairs, ([open, close]) => holdsHan(now, open, close) || !!before[open] || !!after[close])
  }
  const single = [...now.keys()].filter((at) => now[at] === "'" && !locked[at] && !isApostrophe(now, at))
  // Feet, minutes and apostrophes are never far; what holds Han between two of them is said by somebody.
  const couples = single.flatMap((at, index): [number, number][] => {
    const close = single[index + 1]
    return index % 2 === 0 && close !== undefined ? [[at, close]] : []
  })
  if (single.length % 2 === 0) curl(work, couples, ([open, close]) => holdsHan(now, open, close))
  const balance = now.reduce((sum, char) => sum + Number(char === '“') - Number(char === '”'), 0)
  if (!isEven || balance !== 0) {
    notes.push({
      code: 'unbalanced-quotes',
      at: Math.max(
        0,
        now.findIndex((char) => /["“”]/.test(char)),
      ),
    })
  }
}

/** Pairs of quotes in their order. One after a figure that no other than such a one could close is of inches: 55"宽. */
function pairsOf(straight: number[], chars: string[]): { pairs: [number, number][]; isEven: boolean } {
  const isOfInches = (at: number | undefined) => at === undefined || /\d/.test(chars[at - 1] ?? '')
  const pairs: [number, number][] = []
  let open: number | null = null
  for (const [index, at] of straight.entries()) {
    if (open !== null) {
      pairs.push([open, at])
      open = null
    } else if (!isOfInches(at) || !isOfInches(straight[index + 1])) open = at
  }
  return { pairs, isEven: open === null }
}

const isApostrophe = (chars: string[], at: number) =>
  /[A-Za-z\d]/.test(chars[at - 1] ?? '') && /[A-Za-z\d\s]/.test(chars[at + 1] ?? '')

const holdsHan = (chars: string[], open: number, close: number) =>
  chars.slice(open + 1, close).some((char) => HAN.test(char))

// Pairs that are asked for become “ ”, within another pair ‘ ’.
function curl(
  { now, notes, off }: Work,
  pairs: [number, number][],
  isWanted: (pair: [number, number]) => boolean,
): void {
  if (off?.has('straight-quotes')) return
  let depth = 0
  let scanned = 0
  for (const pair of pairs) {
    const [open, close] = pair
    for (; scanned < open; scanned += 1) depth += Number(now[scanned] === '“') - Number(now[scanned] === '”')
    if (!isWanted(pair)) continue
    const quotes: [string, string] = depth > 0 ? ['‘', '’'] : ['“', '”']
    now[open] = quotes[0]
    now[close] = quotes[1]
    notes.push({ code: 'curly-quotes', at: open, until: close, quotes })
  }
}

function correctBrackets(work: Work): void {
  const { now, locked, notes } = work
  const { before, after } = chineseBeside(now, AROUND_A_PAIR, AROUND_A_PAIR, CHINESE)
  const opened: number[] = []
  const unmatched: number[] = []
  for (const [at, char] of now.entries()) {
    if (locked[at]) continue
    if (char === '(' || char === '（') opened.push(at)
    if (char !== ')' && char !== '）') continue
    const open = opened.pop()
    if (open === undefined) {
      if (!countsEntries(now, at)) unmatched.push(at)
    } else if (before[open] || after[open] || before[at] || after[at] || isMixed(now[open], char)) {
      widen(work, open)
      widen(work, at)
    }
  }
  for (const at of [...unmatched, ...opened]) notes.push({ code: 'unbalanced-brackets', at })
}

// Whether what a bracket closes is the number of an entry, which needs none that opens.
function countsEntries(chars: string[], at: number): boolean {
  if (at <= 3 && LIST_NUMBER.test(chars.slice(0, at).join(''))) return true
  let from = at
  while (from > 0 && at - from < 3 && COUNTS.test(chars[from - 1] ?? '')) from -= 1
  return from < at && BEFORE_A_COUNT.test(chars[from - 1] ?? '')
}

function correctMarks(work: Work): void {
  const { now, locked, notes } = work
  // Brackets are settled by now, so that a full-width one is as good a neighbour as Han.
  const chinese = new RegExp(`${CHINESE.source}|[（）]`, 'u')
  const { before, after } = chineseBeside(now, BEFORE_A_MARK, AFTER_A_MARK, chinese)
  for (const at of now.keys()) {
    if (locked[at] || !/[,;:?!]/.test(now[at] ?? '') || !(before[at] || after[at])) continue
    if (work.off?.has('half-width-mark')) continue
    widen(work, at)
    for (let next = at + 1; now[next] === ' '; next += 1) {
      now[next] = ''
      notes.push({ code: 'space-after-mark', at: next })
    }
  }
}

function widen({ given, now, notes, off }: Work, at: number): void {
  if (off?.has('half-width-mark')) return
  const from = given[at] ?? ''
  const to = FULL_WIDTH[from]
  if (!to) return
  now[at] = to
  notes.push({ code: 'full-width-mark', at, from, to })
}

function isMixed(open: string | undefined, close: string): boolean {
  return (open === '（') !== (close === '）')
}

// For each place, whether the nearest character before and after it that is not to be skipped is Chinese.
function chineseBeside(chars: string[], skipBefore: RegExp, skipAfter: RegExp, chinese: RegExp) {
  const before: boolean[] = []
  const after: boolean[] = []
  for (let at = 1; at < chars.length; at += 1) {
    const char = chars[at - 1] ?? ''
    before[at] = skipBefore.test(char) ? (before[at - 1] ?? false) : chinese.test(char)
  }
  for (let at = chars.length - 2; at >= 0; at -= 1) {
    const char = chars[at + 1] ?? ''
    after[at] = skipAfter.test(char) ? (after[at + 1] ?? false) : chinese.test(char)
  }
  return { before, after }
}

// The places that stay as they are.
function lockedAt(line: string, chars: string[]): boolean[] {
  const locked = chars.map(() => false)
  let at = 0
  let last = 0
  for (const [from, to] of verbatimIn(line)) {
    const start = at + characterLength(line.slice(last, from))
    at = start + characterLength(line.slice(from, to))
    last = to
    locked.fill(true, start, at)
  }
  return locked
}
