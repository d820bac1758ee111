import type { FoundLine } from '#lib/document/style/lines-of.ts'
import { type Matcher, matchText } from '#lib/lexicons/match.ts'
import type { RawFinding } from './finding.ts'
import { placed } from './passage.ts'
import type { CheckId } from './schema.ts'

/** What the lexicon's wordings have against a text's lines on a day. */
export function checkWords(lines: readonly FoundLine[], matcher: Matcher, day: string): RawFinding[] {
  return lines.flatMap(({ path, text }) =>
    matchText(matcher, text, day).map(({ entry, from, to }): RawFinding => {
      const { kind, replacement, severity, source, note } = entry
      return {
        ...{ check: kind satisfies CheckId, severity, path, source, note },
        ...placed(text, from, to),
        said: { replacement },
        ...(replacement && { fix: [{ from, to, text: replacement }] }),
      }
    }),
  )
}
