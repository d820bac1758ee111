import type { FoundLine } from '#lib/document/style/lines-of.ts'
import type { Lexicon } from '#lib/lexicons/compiled.ts'
import { paperDay } from '#lib/lexicons/rules.ts'
import type { RawFinding } from './finding.ts'
import { officesOf } from './office-names.ts'
import { checkOffices } from './offices.ts'
import { checkWords } from './words.ts'

/**
 * What the lexicon has against lines of an article, at a hand-over and while they are written alike. Wordings count by
 * today, by the paper's clock; offices by the day of the article: that of its first release, or today.
 */
export function lexiconFindings(lines: readonly FoundLine[], lexicon: Lexicon, first?: Date): RawFinding[] {
  return [
    ...checkWords(lines, lexicon.matcher, paperDay(new Date())),
    ...checkOffices(lines, officesOf(lexicon.entries), paperDay(first ?? new Date())),
  ]
}
