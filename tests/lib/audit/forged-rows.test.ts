import { beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '#lib/audit/evidence/canonical.ts'
import { digestOf, type Evidence, type EvidenceFile, type Rows } from '#lib/audit/evidence/format.ts'
import { verifyEvidence } from '#lib/audit/evidence/verify-evidence.ts'
import { exportEvidence } from '#lib/audit/export-evidence.ts'
import { readMachine } from '#lib/checks/read-machine.ts'
import type { Content } from '#lib/document/content.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { makeRemark } from '#lib/remarks/make-remark.ts'
import { replyToRemark } from '#lib/remarks/reply-to-remark.ts'
import { resolveRemark } from '#lib/remarks/resolve-remark.ts'
import { cancelRound } from '#lib/review/cancel-round.ts'
import { returnWeighty } from '#lib/review/return-weighty.ts'
import { waiveFinding } from '#lib/review/waive-finding.ts'
import { tagIsWeighty, weightyTag } from '#tests/support/important.ts'
import * as world from '#tests/support/world.ts'

let text: string
let file: EvidenceFile

const exported = async (articleId: number) =>
  expectOk(await world.as('chief', exportEvidence, { articleId })).text
const faultsOf = (given: string) => {
  const finding = verifyEvidence(Buffer.from(given))
  return finding.sound ? [] : finding.faults
}

async function say(articleId: number): Promise<void> {
  const { draft } = await world.stateOf(articleId)
  for (const words of ['请核对人数', '再看一遍']) {
    const said = { articleId, hash: draft.hash, spans: [], words }
    const { remarkId } = expectOk(await world.as('editor', makeRemark, said))
    for (const answer of ['已核对', '已补'])
      expectOk(await world.as('reporter', replyToRemark, { remarkId, words: answer, mentions: [] }))
    expectOk(await world.as('editor', resolveRemark, { remarkId }))
  }
}

/** Lets pass whatever the machine finds in the draft that may be. */
async function letPass(articleId: number): Promise<void> {
  const draft = await app().draft.findUniqueOrThrow({ where: { articleId } })
  const { findings } = await readMachine(app(), articleId, draft.content as Content)
  for (const { id } of findings) {
    const waived = { articleId, hash: draft.hash, finding: id, reason: `引语原文如此 ${id.slice(0, 4)}` }
    await world.as('editor', waiveFinding, waived)
  }
}

/** An article with rows in nearly every table of evidence. */
beforeAll(async () => {
  await world.freshWorld()
  const body = world.bodyOf('他说:"好。"记者核对了,没有出入。')
  const id = await world.walkTo(1, world.wholeContent({ body }))
  await say(id)
  await letPass(id)
  await world.lend('reviewer', 'reviewer2')
  expectOk(await world.approve('editor', id))
  const [lent] = (await world.actor('reviewer2')).standsInFor
  expectOk(await world.approve('reviewer2', id, { delegationId: lent?.delegationId }))
  expectOk(await world.sendBack('second', id, 0))
  expectOk(await world.write('reporter', id, world.wholeContent({ title: '改过的题' })))
  expectOk(await world.submit('reporter', id))
  for (const name of ['editor', 'reviewer2', 'second', 'third'] as const)
    expectOk(await world.approve(name, id))
  for (const hours of [1, 2]) {
    expectOk(await world.schedule('third', id, new Date(Date.now() + hours * 3_600_000)))
    expectOk(await world.cancel('chief', id))
  }
  expectOk(await world.publish('third', id))
  expectOk(await world.withdraw('second', id))
  text = await exported(id)
  file = JSON.parse(text) as EvidenceFile
}, 60_000)

/** Faults of the file as somebody leaves it who makes the digest right again. */
function forged(change: (evidence: Evidence) => void): string[] {
  const copy = JSON.parse(text) as EvidenceFile
  change(copy.evidence)
  return faultsOf(canonicalJson({ ...copy, digest: digestOf(copy) }))
}
type Row = Record<string, unknown>
const rowsOf = ({ rows }: Evidence, table: string) => rows[table as keyof Rows] as Row[]
const eachRow = () =>
  Object.keys(file.evidence.rows).flatMap((table) =>
    rowsOf(file.evidence, table).map((row, index) => ({ table, row, index })),
  )

test('the file is sound, and has rows to forge', () => {
  expect(faultsOf(text)).toEqual([])
  const empty = Object.keys(file.evidence.rows).filter((table) => rowsOf(file.evidence, table).length === 0)
  // Wordings went with a return in earlier days only; no worker looked at what readers have.
  expect(empty).toEqual(['receipt', 'rewording'])
})

test('what is wrong is named before the digest, also by who leaves that as it was', () => {
  const copy = JSON.parse(text) as EvidenceFile
  for (const each of copy.evidence.texts) each.text = each.text.replace('改过的题', '改坏的题')
  expect(faultsOf(canonicalJson(copy))).toEqual([
    expect.stringMatching(/^the text of revision 2 was changed: its hash is not [0-9a-f]{64}$/),
    'the file was changed: its digest is not its own',
  ])
})

describe('who makes the digest right again', () => {
  test('puts no row in twice, in any table', () => {
    for (const { table, row, index } of eachRow())
      expect(
        forged((evidence) => void rowsOf(evidence, table).splice(index, 0, { ...row })).join('\n'),
      ).toMatch(new RegExp(`^${table.replaceAll('_', ' ')} .* stands twice$`, 'm'))
  })

  test('moves no row to another place, in any table, and no text', () => {
    for (const { table, index } of eachRow().filter(({ index }) => index > 0)) {
      const faults = forged((evidence) => {
        const rows = rowsOf(evidence, table)
        rows.splice(index - 1, 0, ...rows.splice(index, 1))
      })
      expect(faults.join('\n')).toMatch(/is out of its place: the rows were reordered/)
    }
    expect(forged(({ texts }) => void texts.reverse())).toContain(
      'the texts were reordered: they do not stand as their revisions do',
    )
  })

  test('takes no row out, but of what no event tells', () => {
    for (const { table, index } of eachRow()) {
      const faults = forged((evidence) => void rowsOf(evidence, table).splice(index, 1))
      if (table !== 'machine_reading') expect([table, index, faults.length > 0]).toEqual([table, index, true])
    }
  })

  test('leaves out nobody’s name, and passes nothing of another article off as this one’s', () => {
    for (const { id } of file.evidence.people)
      expect(
        forged((evidence) => {
          evidence.people = evidence.people.filter((person) => person.id !== id)
        })[0],
      ).toMatch(new RegExp(`is by person ${id}, who has no name here$`))
    for (const { table, row, index } of eachRow().filter(({ row }) => 'article_id' in row))
      expect(
        forged((evidence) => {
          Object.assign(rowsOf(evidence, table)[index] as Row, { article_id: Number(row.article_id) + 1 })
        }).join('\n'),
      ).toMatch(/ is of article \d+$/m)
  })

  test.each([
    [
      'approval',
      'signed_as',
      '许知行',
      /^approval \d+ was changed: its signedAs is not what event \d+ tells$/,
    ],
    ['approval', 'note', '同意', /^approval \d+ was changed: its note/],
    ['submission', 'note', '急', /^submission \d+ was changed: its note/],
    ['return', 'reason', 'style', /^return \d+ was changed: its reason/],
    ['return', 'note', '不用改', /^return \d+ was changed: its note/],
    [
      'withdrawal',
      'public_note',
      '另有原因',
      /^the withdrawal of publication \d+ was changed: its publicNote/,
    ],
    [
      'publication_schedule',
      'at',
      '2031-01-01T00:00:00+00:00',
      /^scheduled release \d+ was changed: its time/,
    ],
    ['publication_schedule', 'person_id', 1, /^scheduled release \d+ is person 1's/],
    ['publication_schedule', 'cancelled_by', 1, /^event \d+ \(schedule.cancelled\) left no row$/],
    ['remark', 'words', '不必核对', /^remark \d+ was changed: its digest/],
    ['remark', 'wording', '另一句', /^remark \d+ was changed: its suggests/],
    ['remark_reply', 'words', '没有核对', /^answer \d+ was changed: its digest/],
    ['remark_reply', 'person_id', 2, /^answer \d+ is person 2's/],
    [
      'remark_turn',
      'kind',
      'reopened',
      /^turn \d+ of remark \d+ is not what event \d+ \(remark.resolved\) tells$/,
    ],
    ['finding_waiver', 'reason', '没有理由', /^waiver \d+ was changed: its note/],
    ['finding_waiver', 'check_name', 'number', /^waiver \d+ was changed: its check/],
  ])('has no %s say another %s than its event tells', (table, column, value, said) => {
    const faults = forged((evidence) => {
      Object.assign(rowsOf(evidence, table)[0] as Row, { [column]: value })
    })
    expect(faults[0]).toMatch(said)
  })

  test.each([
    ...['submission', 'approval', 'return', 'remark', 'remark_reply', 'remark_turn', 'finding_waiver'],
    ...['publication_schedule', 'withdrawal'],
  ])('gives no %s another day', (table) => {
    const faults = forged((evidence) => {
      for (const row of rowsOf(evidence, table))
        row.created_at = String(row.created_at).replace(/^\d+/, '2031')
    })
    expect(faults.join('\n')).toMatch(/was changed: event \d+ is of another time$/m)
  })

  test('takes no stage out of the workflow, the last one included', () => {
    const stages = file.evidence.rows.workflow_stage.length
    for (let index = 0; index < stages; index += 1)
      expect(forged(({ rows }) => void rows.workflow_stage.splice(index, 1)).join('\n')).toMatch(
        /one is missing$|of which there is no stage$/m,
      )
    expect(forged(({ rows }) => void rows.workflow_version.splice(0, 1))).toContain(
      'the workflow of round 1 is missing',
    )
  })
})

test('an article that outgrew its workflow, was cancelled or withdrawn in mid-round is sound', async () => {
  await world.freshWorld()
  const content = world.wholeContent({ tags: [weightyTag] })
  const outgrown = await world.walkTo(3, content)
  await tagIsWeighty()
  const { draft } = await world.stateOf(outgrown)
  expectOk(await world.as('second', returnWeighty, { articleId: outgrown, hash: draft.hash, note: '请重送' }))
  await world.walkOn(outgrown, 5)
  expectOk(await world.approve('chief', outgrown))
  expectOk(await world.publish('third', outgrown))
  expect(faultsOf(await exported(outgrown))).toEqual([])
  expectOk(await world.write('reporter', outgrown, { ...content, correction: '更正' }))
  await world.walkOn(outgrown, 2)
  expectOk(await world.withdraw('second', outgrown))
  expect(faultsOf(await exported(outgrown))).toEqual([])
  const cancelled = await world.walkTo(2)
  expectOk(await world.as('chief', cancelRound, { articleId: cancelled, note: '重新采写' }))
  expect(faultsOf(await exported(cancelled))).toEqual([])
}, 60_000)
