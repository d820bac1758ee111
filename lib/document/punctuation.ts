import { characterLength } from './characters.ts'
import type { RuleId } from './style/rules.ts'

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
/** Addresses of the web and of mail; marks at the very end of one belong to the sentence. */
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

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
  const { before, after } = chineseBeside(now, AROUND_A_PAIR, AROUND_A_PAIR, CHINESE)
  const last = straight.length - (straight.length % 2)
  let depth = 0
  let scanned = 0
  for (let index = 0; index < last; index += 2) {
    const open = straight[index] ?? 0
    const close = straight[index + 1] ?? 0
    for (; scanned < open; scanned += 1) depth += Number(now[scanned] === '“') - Number(now[scanned] === '”')
    const holdsHan = now.slice(open + 1, close).some((char) => HAN.test(char))
    if (straight.length !== last || !(holdsHan || before[open] || after[close])) continue
    const quotes: [string, string] = depth > 0 ? ['‘', '’'] : ['“', '”']
    if (work.off?.has('straight-quotes')) continue
    now[open] = quotes[0]
    now[close] = quotes[1]
    notes.push({ code: 'curly-quotes', at: open, until: close, quotes })
  }
  const balance = now.reduce((sum, char) => sum + Number(char === '“') - Number(char === '”'), 0)
  if (straight.length !== last || balance !== 0) {
    notes.push({
      code: 'unbalanced-quotes',
      at: Math.max(
        0,
        now.findIndex((char) => /["“”]/.test(char)),
      ),
    })
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
      if (at > 3 || !LIST_NUMBER.test(now.slice(0, at).join(''))) unmatched.push(at)
    } else if (before[open] || after[open] || before[at] || after[at] || isMixed(now[open], char)) {
      widen(work, open)
      widen(work, at)
    }
  }
  for (const at of [...unmatched, ...opened]) notes.push({ code: 'unbalanced-brackets', at })
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

// The places inside an address or e-mail; marks at its very end belong to the sentence.
function lockedAt(line: string, chars: string[]): boolean[] {
  const locked = chars.map(() => false)
  let start = 0
  let end = 0
  for (const match of line.matchAll(ADDRESS)) {
    start += characterLength(line.slice(end, match.index))
    locked.fill(true, start, start + withoutFinalMarks(match[0]).length)
    start += match[0].length
    end = match.index + match[0].length
  }
  return locked
}

function withoutFinalMarks(address: string): string {
  let end = address.length
  while (end > 0 && `,;:?!()'".`.includes(address.charAt(end - 1))) end -= 1
  return address.slice(0, end)
}
