import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson, sha256 } from '#lib/audit/evidence/canonical.ts'
import { digestOf, type Evidence, type EvidenceFile } from '#lib/audit/evidence/format.ts'
import { verifyEvidence } from '#lib/audit/evidence/verify-evidence.ts'
import { exportEvidence } from '#lib/audit/export-evidence.ts'
import { expectOk } from '#lib/platform/command.ts'
import { keepReceipt } from '#lib/receipts/keep-receipt.ts'
import { claimArticle } from '#lib/review/claim-article.ts'
import { sql } from '#tests/support/database.ts'
import { oldWording } from '#tests/support/full-world-sql.ts'
import {
  approve,
  as,
  begin,
  bodyOf,
  freshWorld,
  lend,
  liveArticle,
  publish,
  recall,
  reject,
  schedule,
  sendBack,
  submit,
  walkOn,
  walkTo,
  wholeContent,
  withdraw,
  write,
} from '#tests/support/world.ts'

let bytes: Buffer
let articleId: number

/** An article with everything that can happen to one, among others that are nobody's business. */
beforeAll(async () => {
  await freshWorld()
  await liveArticle()
  articleId = await begin('reporter', wholeContent({ title: '引号 " \\ / 😀 与<标签>' }))
  expectOk(await submit('reporter', articleId))
  expectOk(await recall('reporter', articleId))
  await begin('reporter')
  expectOk(await write('reporter', articleId, wholeContent({ body: bodyOf('一', '二') })))
  expectOk(await submit('reporter', articleId))
  expectOk(await as('editor', claimArticle, { articleId, position: 1 }))
  expectOk(await write('editor', articleId, wholeContent({ body: bodyOf('一', '二', '三') })))
  expectOk(await approve('editor', articleId))
  expectOk(await approve('reviewer2', articleId, { delegationId: await lend('reviewer', 'reviewer2') }))
  expectOk(await sendBack('second', articleId, 1))
  await oldWording()
  expectOk(await approve('editor', articleId))
  expectOk(await approve('reviewer2', articleId))
  expectOk(await approve('second', articleId))
  expectOk(await approve('third', articleId))
  await walkTo(3)
  expectOk(await publish('third', articleId))
  expectOk(
    await write('reporter', articleId, wholeContent({ correction: '更正一处。', body: bodyOf('一', '二') })),
  )
  await walkOn(articleId, 5)
  expectOk(await publish('third2', articleId))
  await walkTo(1)
  await keptReceipt(articleId, 'release', 'wrong')
  await keptReceipt(articleId, 'release', 'right')
  expectOk(await withdraw('second', articleId))
  await keptReceipt(articleId, 'withdrawal', 'right')
  bytes = await exported(articleId)
}, 60_000)

/** As a worker keeps it that found every place so. */
async function keptReceipt(
  id: number,
  kind: 'release' | 'withdrawal',
  state: 'right' | 'wrong',
): Promise<void> {
  const [last] = await sql<{ id: number }>(
    'owner',
    'select id from publication where article_id = $1 order by id desc limit 1',
    [id],
  )
  const finding = {
    ...{ surface: 'page', path: `/article/${id}`, want: 'text', state, status: 200, ms: 12 },
    ...{ at: '2026-01-05T01:00:00.000Z', reason: state === 'wrong' ? 'text' : null, difference: null },
  }
  expectOk(
    await keepReceipt({ actor: null, via: 'job' }, { publicationId: last?.id, kind, findings: [finding] }),
  )
}

async function exported(id: number): Promise<Buffer> {
  return Buffer.from(expectOk(await as('chief', exportEvidence, { articleId: id })).text)
}

const faultsOf = (given: Uint8Array, known?: { seq: number; hash: string }[]) => {
  const finding = verifyEvidence(given, known)
  return finding.sound ? [] : finding.faults
}

/** The file as somebody would leave it who knows its form well: digest and all are right again. */
function forged(change: (evidence: Evidence) => void): Buffer {
  const file = JSON.parse(bytes.toString()) as EvidenceFile
  change(file.evidence)
  return Buffer.from(canonicalJson({ ...file, digest: digestOf(file) }))
}
const seqOf = (evidence: Evidence, name: string) => {
  const index = evidence.events.findIndex(({ text }) => (JSON.parse(text) as unknown[])[4] === name)
  return { index, seq: (JSON.parse(evidence.events[index]?.text ?? '[]') as number[])[1] }
}

describe('a real article’s evidence', () => {
  test('is sound, and says nothing of another article but hashes', () => {
    expect(faultsOf(bytes)).toEqual([])
    const { evidence } = JSON.parse(bytes.toString()) as EvidenceFile
    expect(new Set(evidence.events.map(({ text }) => (JSON.parse(text) as unknown[])[5]))).toEqual(
      new Set([articleId]),
    )
    expect(evidence.chain.hashes.length / 64).toBeGreaterThan(evidence.events.length)
    expect(bytes.toString()).toContain('顾明远 代 沈砚秋')
    expect(bytes.toString()).not.toMatch(/password|example\.com/)
  })

  test('is sound for whatever else can become of an article', async () => {
    const [rejected, waits] = [await walkTo(2), await walkTo(5)]
    expectOk(await reject('reviewer', rejected))
    expectOk(await schedule('third', waits, new Date(Date.now() + 60_000)))
    const own = await begin('editor')
    expectOk(await submit('editor', own))
    for (const id of [rejected, waits, own]) expect(faultsOf(await exported(id))).toEqual([])
  })

  test('its export is an event with the file’s own digest, and those who answer for nothing have none', async () => {
    const { digest } = JSON.parse(bytes.toString()) as EvidenceFile
    const [event] = await sql(
      'app',
      `select data from audit_event where name = 'evidence.exported' order by seq limit 1`,
    )
    expect(event).toMatchObject({ data: { digest } })
    for (const name of ['reporter', 'editor', 'reviewer', 'admin'] as const)
      expect(await as(name, exportEvidence, { articleId })).toEqual({
        ok: false,
        refusal: { code: 'not-entitled' },
      })
    const never = await begin('reporter')
    expect(await as('chief', exportEvidence, { articleId: never })).toMatchObject({
      refusal: { code: 'unknown' },
    })
  })

  test('holds against heads of the chain that were kept elsewhere', async () => {
    const heads = await sql<{ seq: number; hash: string }>(
      'app',
      'select seq, hash from audit_event order by seq',
    )
    expect(faultsOf(bytes, heads)).toEqual([])
    const last = heads.findLast(
      ({ seq }) => seq <= (seqOf(JSON.parse(bytes.toString()).evidence, 'publication.withdrawn').seq ?? 0),
    )
    const other = { seq: last?.seq ?? 0, hash: 'f'.repeat(64) }
    expect(faultsOf(bytes, [other])).toEqual([
      `event ${other.seq} is not the one that was anchored: it or one before was rewritten`,
    ])
  })
})

describe('one changed byte', () => {
  test('is refused wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ by
        expect(faultsOf(changed)).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is refused in who drew it up and when', () => {
    const file = JSON.parse(bytes.toString()) as EvidenceFile
    for (const drawn_up of [
      { ...file.drawn_up, by: '许知行' },
      { ...file.drawn_up, at: '2001-01-01T00:00:00+00:00' },
    ])
      expect(faultsOf(Buffer.from(canonicalJson({ ...file, drawn_up })))).toEqual([
        'the file was changed: its digest is not its own',
      ])
  })

  test('white space, a byte too many and a byte too few are refused too', () => {
    for (const given of [
      Buffer.concat([bytes, Buffer.from('\n')]),
      Buffer.concat([Buffer.from('\ufeff'), bytes]),
      bytes.subarray(0, -1),
      Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 1)),
      Buffer.from(''),
      Buffer.from([0xff, 0xfe]),
    ])
      expect(faultsOf(given)).toHaveLength(1)
  })
})

describe('what a forger changed who made the digest right again is named', () => {
  const first = (change: (evidence: Evidence) => void) => faultsOf(forged(change))[0]

  test('a word of a text', () => {
    expect(
      first(({ texts }) => {
        if (texts[1]) texts[1].text = texts[1].text.replace('二', '贰')
      }),
    ).toMatch(/^the text of revision 2 was changed/)
  })

  test('a text that is gone, and a revision that is gone', () => {
    expect(first(({ texts }) => void texts.splice(1, 1))).toBe('the text of revision 2 is missing')
    expect(first(({ rows }) => void rows.revision.splice(0, 1))).toMatch(/^revision 1 is missing/)
  })

  test('an event’s facts, with and without its hash made to fit', () => {
    const blamed = (evidence: Evidence) => evidence.events[seqOf(evidence, 'revision.approved').index]
    expect(
      first((evidence) => {
        const event = blamed(evidence)
        if (event) event.text = event.text.replace('周若溪', '许知行')
      }),
    ).toMatch(/^event \d+ was changed: its hash is not its own$/)
    expect(
      first((evidence) => {
        const event = blamed(evidence)
        if (!event) return
        event.text = event.text.replace('周若溪', '许知行')
        event.hash = sha256(event.text)
      }),
    ).toMatch(/^event \d+ is not the one in its place of the chain$/)
  })

  test.each([
    ['article.created', /^the article’s 1st event is missing before event \d+$/m],
    ['revision.submitted', /^submission \d+ has no event: one is missing$/m],
    ['revision.approved', /^approval \d+ has no event: one is missing$/m],
    ['revision.returned', /^return \d+ has no event: one is missing$/m],
    ['submission.recalled', /^recall \d+ has no event: one is missing$/m],
    ['revision.published', /^publication \d+ has no event: one is missing$/m],
    ['publication.withdrawn', /^the withdrawal of publication \d+ has no event: one is missing$/m],
  ])('a missing event %s, before all that follows from it', (name, said) => {
    const faults = faultsOf(forged((evidence) => void evidence.events.splice(seqOf(evidence, name).index, 1)))
    expect(faults.join('\n')).toMatch(said)
  })

  test('missing events that leave no row, one and several', () => {
    const without = (count: number) =>
      faultsOf(
        forged((evidence) => void evidence.events.splice(seqOf(evidence, 'article.claimed').index, count)),
      )
    expect(without(1)).toEqual([
      expect.stringMatching(/^the article’s \d+(st|nd|rd|th) event is missing before event \d+$/),
    ])
    expect(without(2)[0]).toMatch(
      /^the article’s \d+(st|nd|rd|th) to \d+(st|nd|rd|th) events are missing before event \d+$/,
    )
  })

  test('events that changed places', () => {
    expect(
      faultsOf(
        forged(({ events }) => {
          const [two] = events.splice(2, 1)
          if (two) events.splice(1, 0, two)
        }),
      ).join('\n'),
    ).toMatch(/event \d+ stands after event \d+: the events were reordered/)
  })

  test('a missing row', () => {
    expect(faultsOf(forged(({ rows }) => void rows.approval.splice(-1, 1))).join('\n')).toMatch(
      /\(revision.approved\) left no row|another hash/,
    )
    expect(faultsOf(forged(({ rows }) => void rows.publication.splice(-1, 1))).join('\n')).toMatch(
      /event \d+ \(revision.published\) left no row/,
    )
    expect(faultsOf(forged(({ rows }) => void rows.approval_void.splice(0, 1))).join('\n')).toMatch(
      /return \d+ should void approval \d+/,
    )
    expect(faultsOf(forged(({ rows }) => void rows.seat.splice(0, 1))).join('\n')).toMatch(
      /who has no seat in round/,
    )
    expect(faultsOf(forged(({ rows }) => void rows.delegation.splice(0, 1))).join('\n')).toMatch(
      /without a delegation of that time/,
    )
    const takenBack = ({ rows }: Evidence) => {
      const [lent] = rows.delegation
      if (lent) lent.revoked_at = lent.starts_at
    }
    expect(faultsOf(forged(takenBack)).join('\n')).toMatch(/without a delegation of that time/)
  })

  test('a law that the rows no longer keep', () => {
    const said = (change: (evidence: Evidence) => void) => faultsOf(forged(change)).join('\n')
    expect(
      said(({ rows }) => {
        const [approval] = rows.approval
        if (approval) approval.person_id = rows.submission[0]?.person_id ?? 0
      }),
    ).toMatch(/approval \d+ is person \d+'s, event \d+ person \d+'s/)
    expect(
      said(({ rows }) => {
        const last = rows.approval.at(-1)
        if (last) last.hash = rows.revision[0]?.hash ?? ''
      }),
    ).toMatch(/approval \d+ of the last stage signs another hash than the stage before/)
    expect(
      said(({ rows }) => {
        for (const publication of rows.publication)
          Object.assign(publication, { ended_at: null, ended_as: null })
      }),
    ).toMatch(/publications \d+ and \d+ are both live/)
    expect(
      said(({ rows }) => {
        const [publication] = rows.publication
        if (publication) publication.revision_id = rows.revision[0]?.id ?? 0
      }),
    ).toMatch(/publication \d+ is of/)
  })
})

describe('the receipts of a file', () => {
  const receipts = (evidence: Evidence) => evidence.rows.receipt ?? []

  test('are all there, and one that is changed, taken out or put in is named', () => {
    expect(faultsOf(forged((evidence) => expect(receipts(evidence)).toHaveLength(3)))).toEqual([])
    const first = (change: (receipt: Record<string, unknown>) => void) =>
      faultsOf(forged((evidence) => change(receipts(evidence)[0] as Record<string, unknown>)))
    expect(
      first((receipt) => Object.assign(receipt, { surfaces: [{ surface: 'page', state: 'right' }] })),
    ).toEqual([
      expect.stringMatching(/^receipt 1 was changed/),
      'receipt 1 is wrong, which does not follow from what it found',
    ])
    expect(first((receipt) => Object.assign(receipt, { state: 'right' }))).toEqual([
      'receipt 1 is right, which does not follow from what it found',
    ])
    expect(first((receipt) => Object.assign(receipt, { hash: 'f'.repeat(64) }))).toEqual([
      'receipt 1 is of another hash than was published',
    ])
    expect(faultsOf(forged((evidence) => receipts(evidence).shift()))).toEqual([
      expect.stringMatching(/^event \d+ \(receipt\.wrong\) left no row$/),
    ])
    expect(
      faultsOf(
        forged((evidence) =>
          receipts(evidence).push({ ...(receipts(evidence)[0] as never as object), id: 9 } as never),
        ),
      ),
    ).toEqual(['receipt 9 has no event: one is missing'])
  })

  test('may be missing from a file of before there were any', async () => {
    await freshWorld()
    const old = JSON.parse((await exported(await liveArticle())).toString()) as EvidenceFile
    delete old.evidence.rows.receipt
    const written = canonicalJson({ ...old, digest: digestOf(old) })
    expect(faultsOf(Buffer.from(written))).toEqual([])
  })
})
