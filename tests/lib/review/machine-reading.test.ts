import { beforeEach, describe, expect, test } from '@jest/globals'
import { readMachine } from '#lib/checks/read-machine.ts'
import { readReadings } from '#lib/checks/readings.ts'
import { readWaivers } from '#lib/checks/waivers.ts'
import type { Content } from '#lib/document/content.ts'
import { endEntry } from '#lib/lexicons/end-entry.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { mendFinding } from '#lib/review/mend-finding.ts'
import { waiveFinding } from '#lib/review/waive-finding.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { keepEntries } from '#tests/support/lexicon.ts'
import {
  approve,
  as,
  begin,
  bodyOf,
  freshWorld,
  sendBack,
  stateOf,
  submit,
  walkTo,
  wholeContent,
  write,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

const textOf = (...paragraphs: string[]): Content => wholeContent({ body: bodyOf(...paragraphs) })
const contentOf = async (articleId: number) =>
  (await app().draft.findUniqueOrThrow({ where: { articleId } })).content as Content
const findings = async (articleId: number) =>
  (await readMachine(app(), articleId, await contentOf(articleId))).findings
const open = async (articleId: number) => ({
  ...{ articleId, hash: (await stateOf(articleId)).draft.hash },
  finding: (await findings(articleId))[0]?.id,
})
const waive = async (name: CastName, articleId: number, reason = '引文原样如此') =>
  as(name, waiveFinding, { ...(await open(articleId)), reason })
const mend = async (name: CastName, articleId: number) => as(name, mendFinding, await open(articleId))
const refusal = (stops: number, reasons: number) => ({
  ok: false,
  refusal: { code: 'findings-open', params: { stops, reasons } },
})

describe('submitting', () => {
  test('is refused while something must change, and changes nothing', async () => {
    await keepEntries({ forms: ['渡假'], replacement: '度假', severity: 'stops' })
    const articleId = await begin('reporter', textOf('市民去海边渡假。'))
    expect(await submit('reporter', articleId)).toEqual(refusal(1, 0))
    expect((await stateOf(articleId)).round).toBeNull()
    expect(await waive('reporter', articleId)).toMatchObject({ refusal: { code: 'finding-stops' } })
    expectOk(await mend('reporter', articleId))
    expect(await contentOf(articleId)).toMatchObject({ body: bodyOf('市民去海边度假。') })
    expectOk(await submit('reporter', articleId))
  })

  test('is refused until each of what wants a reason is fixed or has one; hints refuse nothing', async () => {
    await keepEntries(
      { forms: ['按装'], replacement: '安装' },
      { forms: ['据悉'], kind: 'caution', severity: 'hint' },
    )
    const articleId = await begin('reporter', textOf('据悉，他说“按装好了”。', '按装工到了。'))
    expect(await submit('reporter', articleId)).toEqual(refusal(0, 2))
    expectOk(await mend('reporter', articleId))
    expect(await submit('reporter', articleId)).toEqual(refusal(0, 1))
    expect(await waive('reporter', articleId, ' ')).toMatchObject({
      refusal: { fields: { reason: { code: 'reason-missing' } } },
    })
    expectOk(await waive('reporter', articleId))
    expectOk(await submit('reporter', articleId))
  })

  test('keeps what was read by which state of the lexicon, and what was let pass and why', async () => {
    await keepEntries({ forms: ['按装'] }, { forms: ['据悉'], severity: 'hint' })
    const articleId = await begin('reporter', textOf('据悉，按装好了。'))
    expectOk(await waive('reporter', articleId))
    expectOk(await submit('reporter', articleId))
    expect(await readReadings(app(), articleId)).toMatchObject([
      {
        ...{ revision: 1, by: '林晓帆', lexiconVersion: 2 },
        findings: [
          {
            check: 'wrong',
            found: '按装',
            severity: 'reason',
            waiver: { by: '林晓帆', reason: '引文原样如此' },
          },
          { check: 'wrong', found: '据悉', severity: 'hint', waiver: null },
        ],
      },
    ])
    expect(await readWaivers(app(), articleId)).toMatchObject([
      { check: 'wrong', found: '按装', passage: '据悉，按装好了。', reason: '引文原样如此', by: '林晓帆' },
    ])
    const events = await sql('app', `select name from audit_event where name like 'finding.%'`)
    expect(events).toEqual([{ name: 'finding.waived' }])
  })
})

describe('a reason', () => {
  beforeEach(() => keepEntries({ forms: ['按装'], replacement: '安装' }))

  test('holds through every revision while its sentence stands, and falls with it', async () => {
    const articleId = await begin('reporter', textOf('前文。他说“按装好了”。'))
    expectOk(await waive('reporter', articleId))
    expectOk(await submit('reporter', articleId))
    expectOk(await approve('editor', articleId))
    expectOk(await write('reviewer', articleId, textOf('前文改了。', '他说“按装好了”。')))
    expectOk(await approve('reviewer', articleId))
    expectOk(await write('second', articleId, textOf('她说“按装好了”。')))
    expect(await approve('second', articleId)).toEqual(refusal(0, 1))
    expectOk(await waive('second', articleId, '她也这样说'))
    expectOk(await approve('second', articleId))
    expect((await findings(articleId)).map(({ waiver }) => waiver?.reason)).toEqual(['她也这样说'])
    expect((await readReadings(app(), articleId)).map(({ revision }) => revision)).toEqual([1, 1, 2, 3])
  })

  test('is asked for each place, though the same words stand in the same sentence twice', async () => {
    const articleId = await begin('reporter', textOf('按装、按装。'))
    expectOk(await waive('reporter', articleId))
    expect(await submit('reporter', articleId)).toEqual(refusal(0, 1))
    const second = (await findings(articleId)).find(({ waiver }) => waiver === null)
    const { hash } = await open(articleId)
    expectOk(await as('reporter', waiveFinding, { articleId, hash, finding: second?.id, reason: '也是' }))
    expectOk(await submit('reporter', articleId))
  })

  test('is given once, about the words that the person saw, by who may write or sign there', async () => {
    const articleId = await begin('reporter', textOf('按装好了。'))
    const seen = await open(articleId)
    expect(await waive('third', articleId)).toMatchObject({ refusal: { code: 'not-entitled' } })
    expectOk(await as('reporter', waiveFinding, { ...seen, reason: '原话' }))
    expect(await as('reporter', waiveFinding, { ...seen, reason: '原话' })).toMatchObject({
      refusal: { code: 'finding-answered' },
    })
    expect(
      await as('reporter', waiveFinding, { ...seen, finding: 'f'.repeat(64), reason: '原话' }),
    ).toMatchObject({
      refusal: { code: 'passage-gone' },
    })
    expectOk(await write('reporter', articleId, textOf('按装好了！')))
    expect(await as('reporter', waiveFinding, { ...seen, reason: '原话' })).toMatchObject({
      refusal: { code: 'stale' },
    })
  })
})

describe('signing', () => {
  test('is refused as well: for an entry that came in the meantime, until it is mended or ends', async () => {
    const articleId = await walkTo(2, textOf('市民去海边渡假。'))
    await keepEntries({ forms: ['渡假'], replacement: '度假', severity: 'stops' })
    expect(await approve('reviewer', articleId)).toEqual(refusal(1, 0))
    expectOk(await mend('reviewer', articleId))
    expectOk(await approve('reviewer', articleId))
  })

  test('the last stage, which writes nothing, answers or returns', async () => {
    const articleId = await walkTo(4, textOf('市民去海边渡假。'))
    await keepEntries({ forms: ['渡假'], replacement: '度假' }, { forms: ['海边'], severity: 'stops' })
    expect(await mend('third', articleId)).toMatchObject({ refusal: { code: 'last-stage-writes-nothing' } })
    expect(await approve('third', articleId)).toEqual(refusal(1, 1))
    expectOk(await sendBack('third', articleId, 3))
    const [entry] = await sql<{ id: number }>('app', `select id from lexicon_entry where severity = 'stops'`)
    expectOk(await as('chief', endEntry, { id: entry?.id }))
    expectOk(await waive('second', articleId))
    expectOk(await approve('second', articleId))
    expectOk(await approve('third', articleId))
  })
})

test('an entry counts on its days; offices count by the day of the article', async () => {
  await keepEntries(
    { forms: ['清晨'], to: '2020-01-01' },
    { kind: 'office', forms: ['江一舟'], office: '云汀市市长', from: '2020-01-01', to: '2020-12-31' },
  )
  const articleId = await begin('reporter', textOf('清晨，市长江一舟到了。'))
  expect((await findings(articleId)).map(({ check }) => check)).toEqual(['office'])
})
