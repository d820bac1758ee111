import type { WordFinding } from '#lib/checks/finding.ts'
import { type Finding, isCertain } from '#lib/document/style/check.ts'
import { editedText } from '#lib/document/style/fix.ts'
import { styleRules } from '#lib/document/style/rules.ts'
import type { Place } from './lines.ts'

/** What was found, by a rule of house style or by the paper's lexicon. */
type By = { rule: Finding['rule']; word?: never } | { rule?: never; word: WordFinding }

/**
 * What was found in a text that is being written. `id` stays the same from check to check while the words do.
 */
export type LiveFinding = Omit<Finding, 'path' | 'rule'> & By & { id: string; place: Place }

/** What the found words become; null where there is no mending. */
export function mendedWords({
  fix,
  from,
  found,
}: Pick<LiveFinding, 'fix' | 'from' | 'found'>): string | null {
  return fix
    ? editedText(
        found,
        fix.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
      )
    : null
}

/** The rule or the check that it is of. */
export const kindOf = ({ rule, word }: By): string => rule ?? word.check

/** How much it weighs, as the marks and the list show it; what must change is an error, what wants a reason a doubt. */
export function weightOf({ rule, word }: By): 'error' | 'warning' | 'hint' {
  if (rule) return styleRules[rule].severity
  return ({ stops: 'error', reason: 'warning', hint: 'hint' } as const)[word.severity]
}

/** Whether it may be mended with all others that are certain: a rule's, never what a lexicon suggests. */
export const isSure = ({ rule, fix }: Pick<LiveFinding, 'rule' | 'fix'>): boolean =>
  rule !== undefined && isCertain({ rule, ...(fix && { fix }) })

/** By what a finding is known again when it has been waved through here: its rule, its words and those around them. */
export function traceOf(finding: Pick<LiveFinding, 'before' | 'found' | 'after'> & By): string {
  return JSON.stringify([kindOf(finding), finding.before, finding.found, finding.after])
}
