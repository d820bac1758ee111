import { beforeEach, expect, test } from '@jest/globals'
import { addEntry } from '#lib/lexicons/add-entry.ts'
import { changeEntry } from '#lib/lexicons/change-entry.ts'
import { endEntry } from '#lib/lexicons/end-entry.ts'
import { readEntries } from '#lib/lexicons/entry-row.ts'
import { importLexicon } from '#lib/lexicons/import-lexicon.ts'
import { listLexicon, previewImport, readLexicon } from '#lib/lexicons/queries.ts'
import { writeCsv } from '#lib/lexicons/write-csv.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { sql } from '#tests/support/database.ts'
import { keepEntries } from '#tests/support/lexicon.ts'
import { entry } from '#tests/support/lexicon-entry.ts'
import { actor, as, freshWorld } from '#tests/support/world.ts'

beforeEach(freshWorld)

const list = async (filter = {}, before: number | null = null) => {
  const page = await listLexicon(await actor('chief'), filter, before)
  if (!page) throw new Error('the chief keeps the lexicon')
  return page
}
const bytes = (text: string) => new TextEncoder().encode(text)
const events = () =>
  sql<{ name: string }>('app', `select name, data from audit_event where name like 'lexicon.%' order by seq`)

test('the editor-in-chief adds, changes and ends an entry; each state of the lexicon can still be read', async () => {
  const { version: first } = expectOk(await as('chief', addEntry, { entry: entry({ forms: ['渡假'] }) }))
  const [made] = (await list()).entries
  expect(made).toEqual({ ...entry({ forms: ['渡假'] }), id: made?.id })
  const changed = entry({ forms: ['渡假'], replacement: '度假', from: '2026-01-01', severity: 'stops' })
  const { version: second } = expectOk(await as('chief', changeEntry, { id: made?.id, entry: changed }))
  const [now] = (await list()).entries
  expect(now).toEqual({ ...changed, id: now?.id })
  const { version: third } = expectOk(await as('chief', endEntry, { id: now?.id }))
  expect((await list()).entries).toEqual([])
  expect(await readEntries(app(), first)).toEqual([made])
  expect(await readEntries(app(), second)).toEqual([now])
  expect(await readEntries(app(), third)).toEqual([])
  expect((await events()).map(({ name }) => name)).toEqual([
    'lexicon.entry-added',
    'lexicon.entry-changed',
    'lexicon.entry-ended',
  ])
})

test('one wording stands once; what another keeper has changed meanwhile is not written over; the same again is nothing', async () => {
  await keepEntries({ forms: ['帐号'] })
  const [made] = (await list()).entries
  const again = await as('chief', addEntry, { entry: entry({ forms: ['帐号'], severity: 'hint' }) })
  expect(again).toEqual({ ok: false, refusal: { code: 'entry-stands' } })
  expect(await as('chief', changeEntry, { id: made?.id, entry: entry({ forms: ['帐号'] }) })).toMatchObject({
    refusal: { code: 'nothing-changed' },
  })
  expectOk(await as('chief', endEntry, { id: made?.id }))
  for (const act of [
    as('chief', changeEntry, { id: made?.id, entry: entry() }),
    as('chief', endEntry, { id: made?.id }),
  ]) {
    expect(await act).toMatchObject({ refusal: { code: 'settings-outdated' } })
  }
  expect((await events()).length).toBe(2)
})

test('two keepers who add the same wording at once leave one entry', async () => {
  const both = await Promise.all([1, 2].map(() => as('chief', addEntry, { entry: entry() })))
  expect(both.map((result) => (result.ok ? 'done' : result.refusal.code)).sort()).toEqual([
    'done',
    'entry-stands',
  ])
  expect((await list()).total).toBe(1)
})

test('the list is found by words however they are written, by kind, weight and day, and goes on where a page ends', async () => {
  await keepEntries(
    { forms: ['ＡＰＰ'], kind: 'caution', severity: 'hint' },
    { forms: ['帐号'], to: '2020-01-01' },
    { forms: ['渡假'], from: '2999-01-01' },
    { kind: 'office', forms: ['江一舟'], office: '云汀市市长', rank: 2 },
  )
  const found = async (filter: object) => (await list(filter)).entries.map(({ forms }) => forms[0])
  expect(await found({ q: 'app' })).toEqual(['ＡＰＰ'])
  expect(await found({ q: '市长' })).toEqual(['江一舟'])
  expect(await found({ q: '100%' })).toEqual([])
  expect(await found({ kind: 'wrong' })).toEqual(['渡假', '帐号'])
  expect(await found({ severity: 'hint' })).toEqual(['ＡＰＰ'])
  expect(await found({ days: 'past' })).toEqual(['帐号'])
  expect(await found({ days: 'later' })).toEqual(['渡假'])
  expect(await found({ days: 'now' })).toEqual(['江一舟', 'ＡＰＰ'])
  const many = Array.from({ length: 70 }, (_, index) => entry({ forms: [`词${index}`] }))
  expectOk(await as('chief', importLexicon, { bytes: bytes(writeCsv(many)), seen: 4, whole: true }))
  const first = await list()
  expect([first.entries.length, first.total]).toEqual([50, 70])
  const second = await list({}, first.next)
  expect([second.entries.length, second.next]).toEqual([20, null])
  expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(70)
})

test('a file with a wrong row imports nothing and names each; mended it does what its preview said', async () => {
  await keepEntries({ forms: ['帐号'] }, { forms: ['按装'] })
  const wrong = bytes(
    '种类,词条,处理,起\n易错,帐号,必须改,\n易错,渡假,须说明,2026-02-30\n乱写,穿流不息,提示,\n',
  )
  expect(await previewImport(wrong, true)).toMatchObject({
    plan: null,
    problems: [
      { row: 3, column: 'from', code: 'not-a-day' },
      { row: 4, column: 'kind', code: 'kind-unknown' },
    ],
  })
  expect(await as('chief', importLexicon, { bytes: wrong, seen: 2, whole: true })).toEqual({
    ok: false,
    refusal: {
      code: 'lexicon-rows-wrong',
      params: { count: 2 },
      fields: { 'rows.3.from': { code: 'not-a-day' }, 'rows.4.kind': { code: 'kind-unknown' } },
    },
  })
  expect((await list()).version).toBe(2)
  const mended = bytes('种类,词条,处理\n易错,帐号,必须改\n易错,渡假,须说明\n')
  const preview = await previewImport(mended, true)
  expect(preview?.plan).toMatchObject({
    added: [{ forms: ['渡假'] }],
    changed: [{ is: { severity: 'stops' } }],
    ended: [{ forms: ['按装'] }],
    unchanged: 0,
  })
  const input = { bytes: mended, seen: preview?.version, whole: true }
  expect(expectOk(await as('chief', importLexicon, input))).toEqual({
    version: 3,
    added: 1,
    changed: 1,
    ended: 1,
  })
  expect((await readLexicon(await actor('chief')))?.map(({ forms }) => forms[0]).sort()).toEqual([
    '帐号',
    '渡假',
  ])
  expect(await as('chief', importLexicon, input)).toMatchObject({ refusal: { code: 'settings-outdated' } })
  expect(await as('chief', importLexicon, { ...input, seen: 3 })).toMatchObject({
    refusal: { code: 'nothing-changed' },
  })
})

test('ten thousand entries are imported in one act', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => entry({ forms: [`词条${index}`] }))
  const made = expectOk(
    await as('chief', importLexicon, { bytes: bytes(writeCsv(many)), seen: 0, whole: false }),
  )
  expect(made.added).toBe(10_000)
})

test('nobody else keeps the lexicon, or sees it', async () => {
  for (const name of ['reporter', 'editor', 'third', 'admin'] as const) {
    expect(await listLexicon(await actor(name), {}, null)).toBeNull()
    expect(await readLexicon(await actor(name))).toBeNull()
    expect(await as(name, addEntry, { entry: entry() })).toMatchObject({ refusal: { code: 'not-entitled' } })
  }
  expect((await list()).version).toBe(0)
})
