import { beforeEach, expect, test } from '@jest/globals'
import { readMachine } from '#lib/checks/read-machine.ts'
import type { Content } from '#lib/document/content.ts'
import type { RuleId } from '#lib/document/style/rules.ts'
import { plainText } from '#lib/document/text.ts'
import { readStyle } from '#lib/paper/queries.ts'
import { saveStyle } from '#lib/paper/save-style.ts'
import { asSeen } from '#lib/paper/seen.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { mendFinding } from '#lib/review/mend-finding.ts'
import { mendStyle } from '#lib/review/mend-style.ts'
import { as, begin, bodyOf, freshWorld, stateOf, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

const draftOf = async (articleId: number) =>
  (await app().draft.findUniqueOrThrow({ where: { articleId } })).content as Content
const hashOf = async (articleId: number) => (await stateOf(articleId)).draft.hash
const foundIn = async (articleId: number) =>
  (await readMachine(app(), articleId, await draftOf(articleId))).findings.filter(({ rule }) => rule)
const switchOff = async (...off: RuleId[]) =>
  expectOk(await as('chief', saveStyle, { seen: asSeen({ off: await readStyle() }).seen, style: { off } }))

test('what the paper does not ask for is neither found on review, nor mended at once or one by one', async () => {
  const articleId = await begin(
    'reporter',
    wholeContent({ title: '公园开门,了。', body: bodyOf('他说"好"...') }),
  )
  const ellipsis = (await foundIn(articleId)).find(({ rule }) => rule === 'ellipsis')
  await switchOff('ellipsis', 'half-width-mark')
  expect((await foundIn(articleId)).map(({ rule }) => rule).sort()).toEqual([
    'headline-stop',
    'straight-quotes',
  ])
  const hash = await hashOf(articleId)
  expect(await as('reporter', mendFinding, { articleId, hash, finding: ellipsis?.id })).toMatchObject({
    refusal: { code: 'passage-gone' },
  })
  expect(expectOk(await as('reporter', mendStyle, { articleId, hash })).fixed).toBe(2)
  const { title, body } = await draftOf(articleId)
  expect([title, plainText(body)]).toEqual(['公园开门,了', '他说“好”...'])
})
