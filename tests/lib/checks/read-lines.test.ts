import { beforeEach, expect, test } from '@jest/globals'
import { readLines } from '#lib/checks/read-lines.ts'
import { expectOk } from '#lib/platform/command.ts'
import { readFindings } from '#lib/review/read-findings.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { keepEntries } from '#tests/support/lexicon.ts'
import { actor, as, begin, bodyOf, freshWorld, wholeContent } from '#tests/support/world.ts'

beforeEach(freshWorld)

const ask = (name: CastName, articleId: number, ...lines: string[]) =>
  as(name, readLines, { articleId, lines })

test('lines that are being written are read as at the hand-over: what is wrong, why, by which source and what it should be', async () => {
  await keepEntries(
    { forms: ['帐号'], replacement: '账号', severity: 'stops', source: '异形词表' },
    { kind: 'office', forms: ['陈思远'], office: '云汀市副市长', replacement: '', severity: 'reason' },
  )
  const lines = ['市民的帐号，帐号', '没有什么', '云汀市市长陈思远到场']
  const articleId = await begin('reporter', wholeContent({ title: '夜读', body: bodyOf(...lines) }))
  const { lexicon, found } = expectOk(await ask('reporter', articleId, ...lines))
  expect(lexicon).toBe(2)
  expect(found).toMatchObject([
    [
      {
        ...{ check: 'wrong', severity: 'stops', from: 3, to: 5, source: '异形词表' },
        ...{ said: { replacement: '账号' }, fix: [{ from: 3, to: 5, text: '账号' }] },
      },
      { from: 6, to: 8 },
    ],
    [],
    [{ check: 'office', severity: 'reason', fix: [{ text: '云汀市副市长' }] }],
  ])
  const atHandOver = await readFindings(await actor('reporter'), articleId)
  const told = (each: { check: string; from: number; severity: string }) =>
    `${each.check} ${each.from} ${each.severity}`
  const ofLexicon = atHandOver?.findings.filter(({ check }) => ['wrong', 'office'].includes(check)) ?? []
  expect(ofLexicon.map(told).sort()).toEqual(found.flat().map(told).sort())
})

test('only staff ask, about articles that they may know of, and asking leaves no trace', async () => {
  await keepEntries({ forms: ['帐号'] })
  const articleId = await begin('reporter')
  const events = async () => (await sql('app', 'select 1 from audit_event')).length
  const before = await events()
  for (const [name, code] of [
    ['reader', 'not-entitled'],
    ['second', 'unknown'],
  ] as const) {
    expect(await ask(name, articleId, '帐号')).toEqual({ ok: false, refusal: { code } })
  }
  expectOk(await ask('editor', articleId, '帐号'))
  expect(await ask('reporter', articleId, ...Array.from({ length: 201 }, () => '帐号'))).toMatchObject({
    refusal: { code: 'invalid' },
  })
  expect(await events()).toBe(before)
})
