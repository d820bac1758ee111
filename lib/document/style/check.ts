import type { Content } from '../content.ts'
import { checkLine } from './check-line.ts'
import { type LinePath, linesOf } from './lines-of.ts'
import { type LineFinding, type RuleId, styleRules } from './rules.ts'

/** What a rule has found in a content. `path` leads to the line; `found` are the words there, between those around them. */
export type Finding = LineFinding & { path: LinePath; found: string; before: string; after: string }

/** How many characters around a finding are told with it. */
const AROUND = 8

/** Whether a finding's mending is so certain that all such may be mended at once. */
export function isCertain({ rule, fix }: Pick<Finding, 'rule' | 'fix'>): boolean {
  return fix !== undefined && styleRules[rule].isCertain
}

/** What the house's rules say against a content, in reading order. `off` are the rules that the paper does not ask for. */
export function checkStyle(content: Content, off?: ReadonlySet<RuleId>): Finding[] {
  const lines = linesOf(content)
  return lines.flatMap(({ path, text, kind }, index) => {
    const next = lines[index + 1]?.text ?? ''
    return checkLine(text, { kind, next, ...(off && { off }) }).map((finding) => ({
      ...finding,
      path,
      ...wordsAround(text, finding),
    }))
  })
}

/** The words of a finding in its line, and some of those around them. */
export function wordsAround(
  text: string,
  { from, to }: Pick<LineFinding, 'from' | 'to'>,
): Pick<Finding, 'found' | 'before' | 'after'> {
  return {
    before: [...text.slice(Math.max(0, from - 2 * AROUND), from)].slice(-AROUND).join(''),
    found: text.slice(from, to),
    after: [...text.slice(to, to + 2 * AROUND)].slice(0, AROUND).join(''),
  }
}
