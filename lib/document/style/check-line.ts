import { doubledWords } from './doubled.ts'
import { checkedLine, HAN } from './line.ts'
import { headlineStop, wrongShape, wrongWidth } from './marks.ts'
import { numeralChecks } from './numerals.ts'
import { wrongPairs } from './pairs.ts'
import type { LineFinding, RuleId } from './rules.ts'

const CHECKS = [wrongWidth, wrongPairs, wrongShape, headlineStop, ...numeralChecks, doubledWords]

/** What a line is checked as, and what its paper does not ask for. */
export type LineOptions = { kind?: 'headline' | 'text'; next?: string; off?: ReadonlySet<RuleId> }

/**
 * What the house's rules say against one line, by place. A line without Han is none of theirs. Never asks for a space
 * between Han and Latin, and takes time linear in the length but for nested pairs.
 */
export function checkLine(text: string, { kind = 'text', next = '', off }: LineOptions = {}): LineFinding[] {
  if (!HAN.test(text)) return []
  const line = checkedLine(text, kind, next)
  return CHECKS.flatMap((check) => check(line))
    .filter(({ rule }) => !off?.has(rule))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
