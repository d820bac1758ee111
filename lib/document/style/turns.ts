import { HAN, isBesideChinese } from './line.ts'
import type { LineFinding, RuleId } from './rules.ts'

/** Two marks that belong together, by where they stand. */
export type Pair = { mark: string; from: number; until: number }

/** Marks that stand in one another: the outer double, the inner single, and so on by turns. */
const BY_TURNS: { rule: RuleId; outer: [string, string]; inner: [string, string] }[] = [
  { rule: 'nested-quotes', outer: ['“', '”'], inner: ['‘', '’'] },
  { rule: 'nested-titles', outer: ['《', '》'], inner: ['〈', '〉'] },
]
/** How far into a pair one looks for Han. */
const FAR = 200

/** Pairs that are single where double ones belong, or the other way round. In them they may stand in any order. */
export function wrongTurns(text: string, pairs: readonly Pair[]): LineFinding[] {
  const findings: LineFinding[] = []
  const around: Pair[] = []
  const deep = { 'nested-quotes': 0, 'nested-titles': 0, other: 0 }
  const kindOf = ({ mark }: Pair) => (turnsOf(mark)?.rule ?? 'other') as keyof typeof deep
  for (const pair of [...pairs].sort((a, b) => a.from - b.from)) {
    for (let last = around.at(-1); last && last.until < pair.from; last = around.at(-1)) {
      deep[kindOf(last)] -= 1
      around.pop()
    }
    const kind = kindOf(pair)
    // In 「 and 『, which go by turns of their own, both may be the outer ones.
    const isFree = kind === 'nested-quotes' && deep.other > 0
    const finding = isFree ? null : wrongTurn(pair, deep[kind], text)
    if (finding) findings.push(finding)
    deep[kind] += 1
    around.push(pair)
  }
  return findings
}

const turnsOf = (mark: string) => BY_TURNS.find(({ outer, inner }) => outer[0] === mark || inner[0] === mark)

function wrongTurn({ mark, from, until }: Pair, deep: number, text: string): LineFinding | null {
  const turns = turnsOf(mark)
  if (!turns || until >= text.length) return null
  const [first, last] = deep % 2 === 0 ? turns.outer : turns.inner
  if (first === mark) return null
  // Rock ‘n’ Roll is no quotation of a Chinese text.
  const isChinese = HAN.test(text.slice(from, Math.min(until, from + FAR)))
  if (!isChinese && !isBesideChinese(text, from, until + 1)) return null
  return {
    rule: turns.rule,
    ...{ from, to: until + 1 },
    fix: [
      { from, to: from + 1, text: first },
      { from: until, to: until + 1, text: last },
    ],
  }
}
