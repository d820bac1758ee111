import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { completeRows } from '#lib/lexicons/complete-rows.ts'
import { decodeFile } from '#lib/lexicons/decode-file.ts'
import { planImport } from '#lib/lexicons/plan-import.ts'
import { readCsv } from '#lib/lexicons/read-csv.ts'
import { type EntryInput, entryInput, entryKinds, severities } from '#lib/lexicons/schema.ts'
import { writeCsv } from '#lib/lexicons/write-csv.ts'
import { entry } from '#tests/support/lexicon-entry.ts'

const heads = '种类,词条,应为,例外,职务,次序,处理,依据,起,止,备注'
const told = (text: string) =>
  readCsv(text).problems.map(({ row, column, code }) => `${row} ${column} ${code}`)

test('a lexicon is read from a table as spreadsheets write it, in any order of columns, with either language in its cells', () => {
  const { rows, problems } = readCsv(
    '处理,词条,种类,应为,例外,起\r\n须说明,帐号|帐户,易错,账号,"帐号本",2026/3/1\r\n\r\nstops,"说“行”,就行",forbidden,,,\r\n',
  )
  expect(problems).toEqual([])
  expect(rows).toEqual([
    {
      row: 2,
      entry: entry({
        kind: 'wrong',
        ...{ forms: ['帐号', '帐户'], replacement: '账号', exceptions: ['帐号本'], from: '2026-03-01' },
      }),
    },
    { row: 4, entry: entry({ kind: 'forbidden', forms: ['说“行”,就行'], severity: 'stops' }) },
  ])
})

test('every row that is wrong is named by the number that a table shows, with its column and why', () => {
  expect(
    told(
      [
        heads,
        '易错,渡假,度假,,,,须说明,,,,',
        '写错,甲,乙,,,,须说明,,,,',
        '易错,,乙,,,,须说明,,,,',
        '人名职务,江一舟,,,,第一,必须改,,2026-13-01,,',
        '固定表述,丙,,,,,大概,,2026-05-01,2026-04-01,',
        '易错,丁,戊,无关,市长,,提示,,,,',
        '易错,渡假,度假,,,,提示,,,,',
      ].join('\n'),
    ),
  ).toEqual([
    '3 kind kind-unknown',
    '4 forms required',
    '5 rank not-a-rank',
    '5 from not-a-day',
    '6 severity severity-unknown',
    '7 office only-for-offices',
    '7 exceptions exception-without-form',
    '8 forms row-twice',
  ])
})

test('a file without the columns of a lexicon, or that is no table, says so and gives no row', () => {
  expect(told('姓名,电话\n甲,1')).toEqual([
    '1 null column-unknown',
    '1 null column-unknown',
    '1 kind column-missing',
    '1 forms column-missing',
    '1 severity column-missing',
  ])
  expect(told('')).toEqual(['1 kind column-missing', '1 forms column-missing', '1 severity column-missing'])
  expect(told(`${heads}\n易错,"渡假,度假`)).toEqual(['2 null not-a-table'])
  expect(told(`${heads},起`)).toEqual(['1 from column-twice'])
})

test('a file is read in UTF-8 with or without its mark and in GB18030; a workbook is no text', () => {
  const gb = Uint8Array.from([0xd6, 0xd6, 0xc0, 0xe0])
  expect(decodeFile(gb)).toBe('种类')
  expect(decodeFile(new TextEncoder().encode('种类'))).toBe('种类')
  expect(decodeFile(Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('种类')]))).toBe('种类')
  expect(decodeFile(Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]))).toBeNull()
})

// Words as keepers may write them: with commas, quotes and line breaks in the note, without what separates words.
const words = fc
  .string({ unit: fc.constantFrom(...'帐账户号，,"“”；; ab１2\\'), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const drawn = fc
  .record({
    kind: fc.constantFrom(...entryKinds),
    forms: fc.uniqueArray(words, { minLength: 1, maxLength: 4 }),
    replacement: fc.oneof(fc.constant(''), words),
    office: words,
    rank: fc.option(fc.integer({ min: 1, max: 9_999 })),
    severity: fc.constantFrom(...severities),
    source: fc.oneof(fc.constant(''), words),
    from: fc.constantFrom('', '2026-03-01'),
    to: fc.constantFrom('', '2026-12-31'),
    note: fc.string({ unit: fc.constantFrom(...'甲乙,"\n|') }).map((text) => text.trim()),
  })
  .map((entry) => ({
    ...entry,
    exceptions: entry.forms.slice(0, 1).map((form) => `${form}篷`),
    ...(entry.kind === 'office' ? { replacement: '' } : { office: '', rank: null }),
  }))
  .map((entry) => entryInput.safeParse(entry))
  .filter(({ success }) => success)
  .map(({ data }) => data as EntryInput)

test('what is written to a file is read back as it was, and changes nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(drawn, { selector: ({ kind, forms }) => `${kind} ${forms[0]}`.normalize('NFKC') }),
      (entries) => {
        const { rows, problems } = readCsv(writeCsv(entries))
        expect(problems).toEqual([])
        expect(rows.map(({ entry }) => entry)).toEqual(entries)
        const kept = entries.map((entry, id) => ({ ...entry, id }))
        expect(planImport(rows, kept, true)).toEqual({
          ...{ added: [], changed: [], ended: [], unchanged: entries.length },
        })
      },
    ),
  )
})

test('an import tells what is new, what changes, what stays, and what ends only where the file is the whole lexicon', () => {
  const stays = { ...entry({ forms: ['帐号'] }), id: 1 }
  const changes = { ...entry({ forms: ['渡假'] }), id: 2 }
  const goes = { ...entry({ forms: ['按装'] }), id: 3 }
  const rows = [
    { row: 2, entry: entry({ forms: ['帐号'] }) },
    { row: 3, entry: entry({ forms: ['渡假'], severity: 'stops' }) },
    { row: 4, entry: entry({ forms: ['穿流不息'] }) },
  ]
  const plan = planImport(rows, [stays, changes, goes], false)
  expect(plan).toEqual({
    added: [entry({ forms: ['穿流不息'] })],
    changed: [{ was: changes, is: entry({ forms: ['渡假'], severity: 'stops' }) }],
    ended: [],
    unchanged: 1,
  })
  expect(planImport(rows, [stays, changes, goes], true).ended).toEqual([goes])
})

test('a file says nothing of columns that it lacks: an entry keeps what it has there, as long as that still fits', () => {
  const was = entry({ forms: ['按装'], replacement: '安装', exceptions: ['按装置'], source: '校对手册' })
  const of = (text: string) => {
    const { rows, columns, problems } = readCsv(text)
    expect(problems).toEqual([])
    return completeRows(rows, columns, [{ ...was, id: 1 }])
  }
  expect(of('种类,词条,处理\n易错,按装,提示\n易错,渡假,提示')).toEqual({
    rows: [
      { row: 2, entry: { ...was, severity: 'hint' } },
      { row: 3, entry: entry({ forms: ['渡假'], severity: 'hint' }) },
    ],
    problems: [],
  })
  expect(of('种类,词条,处理,依据,例外\n易错,按装,提示,,').rows[0]?.entry).toMatchObject({
    ...{ source: '', exceptions: [], replacement: '安装' },
  })
  expect(of('种类,词条,处理\n易错,按装|安装,提示').problems).toEqual([
    { row: 2, column: 'replacement', code: 'same-words' },
  ])
})
