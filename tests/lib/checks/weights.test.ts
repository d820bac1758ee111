import { beforeEach, expect, test } from '@jest/globals'
import { readReadings } from '#lib/checks/readings.ts'
import { saveWeights } from '#lib/checks/save-weights.ts'
import { houseWeights, type Weights } from '#lib/checks/schema.ts'
import { readWeights } from '#lib/checks/weights.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { readFindings } from '#lib/review/read-findings.ts'
import { waiveFinding } from '#lib/review/waive-finding.ts'
import { sql } from '#tests/support/database.ts'
import { actor, as, begin, bodyOf, freshWorld, stateOf, submit, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

const weigh = async (changes: Partial<Weights>) =>
  as('chief', saveWeights, {
    seen: asSeen(await readWeights()).seen,
    checks: { ...(await readWeights()), ...changes },
  })
const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'done' : result.refusal.code
const numbers = wholeContent({ title: '步道长八公里', body: bodyOf('步道长九公里。') })
const found = async (articleId: number) =>
  (await readFindings(await actor('reporter'), articleId))?.findings.map(
    ({ check, severity }) => `${check} ${severity}`,
  )

test('a check weighs as the house has it until the paper says otherwise, and the audit tells what was and is', async () => {
  const articleId = await begin('reporter', numbers)
  expect(await found(articleId)).toEqual(['headline-number hint'])
  expectOk(await weigh({ 'headline-number': 'stops' }))
  expect(await found(articleId)).toEqual(['headline-number stops'])
  expect(code(await submit('reporter', articleId))).toBe('findings-open')
  const [event] = await sql('app', 'select name, data from audit_event order by seq desc limit 1')
  expect(event).toMatchObject({
    name: 'check-weights.changed',
    data: { 'was headline-number/weight': 'hint', 'is headline-number/weight': 'stops' },
  })
  expectOk(await weigh({ 'headline-number': 'off' }))
  expect(await found(articleId)).toEqual([])
})

test('a finding that wants a reason passes with one, and the reading says by which weights and checks it was made', async () => {
  expectOk(await weigh({ 'headline-number': 'reason', 'own-link': 'off' }))
  const articleId = await begin('reporter', numbers)
  const { hash } = (await stateOf(articleId)).draft
  const finding = (await readFindings(await actor('reporter'), articleId))?.findings[0]?.id
  expectOk(await as('reporter', waiveFinding, { articleId, hash, finding, reason: '两段路' }))
  expectOk(await submit('reporter', articleId))
  const [reading] = await readReadings(app(), articleId)
  expect(reading?.weights).toEqual({ ...houseWeights, 'headline-number': 'reason', 'own-link': 'off' })
  expect(reading?.checks).not.toContain('own-link')
  expect(reading?.checks).toContain('headline-number')
})

test('what a submission asks of a reprint and of pictures follows the weight; a reprint’s source is named in any case', async () => {
  const source = { kind: 'reprint', name: '新城日报', originalTitle: '', author: '', url: '' } as const
  const cover = { sha256: 'a'.repeat(64), width: 9, height: 9, caption: '码头', credit: '', alt: '' }
  const articleId = await begin('reporter', wholeContent({ source }))
  expect(code(await submit('reporter', articleId))).toBe('invalid')
  expectOk(await weigh({ 'reprint-fields': 'reason', 'picture-fields': 'hint' }))
  expect(code(await submit('reporter', articleId))).toBe('findings-open')
  expectOk(await weigh({ 'reprint-fields': 'off' }))
  expectOk(await submit('reporter', articleId))
  const nameless = await begin('reporter', wholeContent({ source: { ...source, name: '' } }))
  expect(code(await submit('reporter', nameless))).toBe('invalid')
  const pictured = await begin('reporter', wholeContent({ cover }))
  // Nobody has brought the picture; that its maker is not named is only a hint.
  expect(code(await submit('reporter', pictured))).toBe('medium-unknown')
})

test('of two keepers at once the second is told, and nobody else keeps the weights', async () => {
  const { seen } = asSeen(await readWeights())
  const checks = { ...houseWeights, 'own-link': 'hint' }
  expectOk(await as('chief', saveWeights, { seen, checks }))
  expect(code(await as('admin', saveWeights, { seen, checks }))).toBe('settings-outdated')
  for (const name of ['reporter', 'third'] as const) {
    expect(code(await as(name, saveWeights, { seen, checks }))).toBe('not-entitled')
  }
  const half = { seen: asSeen(await readWeights()).seen, checks: { 'own-link': 'hint' } }
  expect(code(await as('chief', saveWeights, half))).toBe('invalid')
})
