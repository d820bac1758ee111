import type { Content } from '#lib/document/content.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import { linesOf } from '#lib/document/style/lines-of.ts'
import { HOUSE, type RuleId, styleRules } from '#lib/document/style/rules.ts'
import type { RawFinding } from './finding.ts'
import { sentenceAt } from './passage.ts'
import { checks } from './schema.ts'

/** What house style has against a text, as the machine's reading tells it. */
export function checkHouseStyle(content: Content, off: ReadonlySet<RuleId>): RawFinding[] {
  const lines = new Map(linesOf(content).map(({ path, text }) => [JSON.stringify(path), text]))
  return checkStyle(content, off).map(({ rule, path, from, to, found, before, after, fix }) => {
    const { source } = styleRules[rule]
    return {
      ...{
        check: 'house-style',
        severity: checks['house-style'],
        rule,
        path,
        from,
        to,
        found,
        before,
        after,
      },
      passage: sentenceAt(lines.get(JSON.stringify(path)) ?? '', from, to),
      ...(fix && { fix }),
      said: {},
      source: source === HOUSE ? '' : source,
      note: '',
    }
  })
}
