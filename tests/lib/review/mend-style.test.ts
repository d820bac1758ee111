import { beforeEach, expect, test } from '@jest/globals'
import type { Content } from '#lib/document/content.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import type { RuleId } from '#lib/document/style/rules.ts'
import { plainText } from '#lib/document/text.ts'
import { readStyle } from '#lib/paper/queries.ts'
import { saveStyle } from '#lib/paper/save-style.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { mendStyle } from '#lib/review/mend-style.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { as, begin, bodyOf, freshWorld, stateOf, walkTo, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

const draftOf = async (articleId: number) =>
  (await app().draft.findUniqueOrThrow({ where: { articleId } })).content as Content
const hashOf = async (articleId: number) => (await stateOf(articleId)).draft.hash
const findingOf = async (articleId: number, rule: RuleId, nth = 0) => {
  const found = checkStyle(await draftOf(articleId)).filter((each) => each.rule === rule)[nth]
  if (!found) throw new Error(`nothing found by ${rule}`)
  const { path, from, to } = found
  return { path: [...path], rule, from, to }
}
const switchOff = async (...off: RuleId[]) =>
  expectOk(await as('chief', saveStyle, { seen: asSeen({ off: await readStyle() }).seen, style: { off } }))

test('one finding is mended and the others stay, also one that is not certain', async () => {
  const articleId = await begin(
    'reporter',
    wholeContent({ title: '公园开门,了。', body: bodyOf('城市的的更新...') }),
  )
  const mend = async (rule: RuleId) =>
    as('reporter', mendStyle, {
      articleId,
      hash: await hashOf(articleId),
      finding: await findingOf(articleId, rule),
    })
  expect(expectOk(await mend('headline-stop')).fixed).toBe(1)
  expectOk(await mend('doubled-word'))
  const { title, body } = await draftOf(articleId)
  expect([title, plainText(body)]).toEqual(['公园开门,了', '城市的更新...'])
})

test('a finding that is not there mends nothing', async () => {
  const articleId = await begin('reporter', wholeContent({ title: '公园开门,了' }))
  const hash = await hashOf(articleId)
  const finding = await findingOf(articleId, 'half-width-mark')
  const before = await fingerprint()
  for (const wrong of [
    { from: 3 },
    { rule: 'dash' },
    { path: ['subtitle'] },
    { path: ['body', 'content', 99] },
  ]) {
    expect(
      await as('reporter', mendStyle, { articleId, hash, finding: { ...finding, ...wrong } }),
    ).toMatchObject({
      refusal: { code: 'nothing-open' },
    })
  }
  expect(await as('reporter', mendStyle, { articleId, hash: 'f'.repeat(64), finding })).toMatchObject({
    refusal: { code: 'stale' },
  })
  expect(await fingerprint()).toBe(before)
})

test('one finding is mended under the same laws as all: by a hand that may write now', async () => {
  const articleId = await walkTo(2, wholeContent({ title: '公园开门,了' }))
  const input = {
    articleId,
    hash: await hashOf(articleId),
    finding: await findingOf(articleId, 'half-width-mark'),
  }
  for (const person of ['reporter', 'editor', 'second'] as const) {
    expect(await as(person, mendStyle, input)).toMatchObject({ ok: false })
  }
  expectOk(await as('reviewer', mendStyle, input))
})

test('what the paper does not ask for is neither mended at once nor one by one', async () => {
  const articleId = await begin(
    'reporter',
    wholeContent({ title: '公园开门,了。', body: bodyOf('他说"好"...') }),
  )
  const finding = await findingOf(articleId, 'ellipsis')
  await switchOff('ellipsis', 'half-width-mark')
  expect(
    await as('reporter', mendStyle, { articleId, hash: await hashOf(articleId), finding }),
  ).toMatchObject({ refusal: { code: 'nothing-open' } })
  expect(expectOk(await as('reporter', mendStyle, { articleId, hash: await hashOf(articleId) })).fixed).toBe(
    2,
  )
  const { title, body } = await draftOf(articleId)
  expect([title, plainText(body)]).toEqual(['公园开门,了', '他说“好”...'])
})
