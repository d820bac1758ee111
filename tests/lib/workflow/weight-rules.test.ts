import { beforeEach, expect, test } from '@jest/globals'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { addWeightRule } from '#lib/workflow/add-weight-rule.ts'
import { endWeightRule } from '#lib/workflow/end-weight-rule.ts'
import { readWeightRules } from '#lib/workflow/read-weight.ts'
import { sql } from '#tests/support/database.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { openImportant, tagIsWeighty } from '#tests/support/important.ts'
import { as, freshWorld, stateOf, submit, walkTo, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

test('a rule stands until it is ended, and the audit says what it is about', async () => {
  const workflowId = await openImportant()
  const { id } = expectOk(await as('chief', addWeightRule, { workflowId, kind: 'channel', what: 'news' }))
  expect(await readWeightRules(app())).toMatchObject([
    { id, kind: 'channel', what: 'news', by: '程以宁', workflow: { nameZh: '重要稿件', rank: 1 } },
  ])
  expectOk(await as('chief', endWeightRule, { id }))
  expect(await readWeightRules(app())).toEqual([])
  expect(await as('chief', endWeightRule, { id })).toMatchObject({ refusal: { code: 'unknown' } })
  expect(
    await sql('app', `select name, data from audit_event where name like 'weight.%' order by seq`),
  ).toMatchObject([
    { name: 'weight.rule-added', data: { workflow: 'important', 'is 重要稿件/channel': '要闻' } },
    { name: 'weight.rule-ended', data: { 'was 重要稿件/channel': '要闻', 'is 重要稿件/channel': '' } },
  ])
})

test('what makes no sense as a rule is refused and changes nothing', async () => {
  const workflowId = await openImportant()
  await tagIsWeighty(workflowId)
  const before = await fingerprint()
  const told = async (input: object) => {
    const result = await as('chief', addWeightRule, { workflowId, ...input })
    return result.ok ? 'yes' : (result.refusal.fields?.what?.code ?? result.refusal.code)
  }
  expect(await told({ kind: 'tag', what: '重大时政' })).toBe('rule-stands')
  expect(await told({ kind: 'tag', what: ' ' })).toBe('required')
  expect(await told({ kind: 'channel', what: 'nowhere' })).toBe('channel-missing')
  expect(await told({ workflowId: 1, kind: 'tag', what: '外事' })).toBe('workflow-ordinary')
  expect(await told({ workflowId: 99, kind: 'tag', what: '外事' })).toBe('unknown')
  expect(await told({ kind: 'author', what: '外事' })).toBe('invalid')
  expect(await fingerprint()).toBe(before)
})

test('once its rule has ended, an article goes under the ordinary workflow again', async () => {
  const id = await tagIsWeighty()
  const content = wholeContent({ tags: ['重大时政'] })
  expect((await stateOf(await walkTo(1, content))).round?.lastPosition).toBe(5)
  expectOk(await as('chief', endWeightRule, { id }))
  const later = await walkTo(0, content)
  expectOk(await submit('reporter', later))
  expect((await stateOf(later)).round?.lastPosition).toBe(4)
})
