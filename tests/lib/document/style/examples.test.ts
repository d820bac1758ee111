import { expect, test } from '@jest/globals'
import { emptyContent } from '#lib/document/content.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import { checkLine } from '#lib/document/style/check-line.ts'
import { styleExamples } from '#lib/document/style/examples.ts'
import { withEdits } from '#lib/document/style/fix.ts'
import { ruleIds } from '#lib/document/style/rules.ts'

test.each(ruleIds)('the example of %s is found, and what it should be is not', (rule) => {
  const { before, after } = styleExamples[rule]
  const kind = rule === 'headline-stop' ? 'headline' : 'text'
  expect(checkLine(before, { kind }).map((each) => each.rule)).toContain(rule)
  expect(checkLine(after, { kind }).map((each) => each.rule)).not.toContain(rule)
})

test.each(ruleIds)('where %s mends, it mends its example so', (rule) => {
  const { before, after } = styleExamples[rule]
  const field = rule === 'headline-stop' ? 'title' : 'summary'
  const content = { ...emptyContent(), [field]: before }
  const finding = checkStyle(content).find((each) => each.rule === rule && each.fix)
  if (finding) expect(withEdits(content, finding.path, finding.fix ?? [])[field]).toBe(after)
})
