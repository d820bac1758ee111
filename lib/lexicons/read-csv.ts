import { CsvError, parse } from 'csv-parse/sync'
import { invalidInput } from '#lib/platform/invalid-input.ts'
import {
  type CsvColumn,
  columnNames,
  csvColumns,
  kindWords,
  neededColumns,
  severityWords,
} from './csv-columns.ts'
import { keyOf } from './rules.ts'
import { type EntryInput, entryInput, IMPORT_LIMITS } from './schema.ts'

/** What is wrong with a row, counted as a table shows it: the heads are row 1. `column` is null for the row as a whole. */
export type RowProblem = {
  row: number
  column: CsvColumn | null
  code: string
  params?: Record<string, string | number>
}

export type ReadRow = { row: number; entry: EntryInput }

/** What a file says: its rows that are right, what is wrong with the others, and which columns it has. */
export type ReadCsv = { rows: ReadRow[]; problems: RowProblem[]; columns: CsvColumn[] }

/** Reads a lexicon from a CSV text: every row that is right, and what is wrong with each that is not. */
export function readCsv(text: string): ReadCsv {
  const cells = cellsOf(text)
  if (!Array.isArray(cells)) return { rows: [], problems: [cells], columns: [] }
  const [heads = [], ...records] = cells
  const columns = heads.map(columnOf)
  const named = columns.filter((column) => column !== undefined)
  const problems = problemsOfHeads(heads, columns)
  if (records.length > IMPORT_LIMITS.rows) {
    problems.push({ row: 1, column: null, code: 'too-many-rows', params: { max: IMPORT_LIMITS.rows } })
  }
  if (problems.length > 0) return { rows: [], problems, columns: named }
  const rows: ReadRow[] = []
  const first = new Map<string, number>()
  for (const [index, record] of records.entries()) {
    const row = index + 2
    if (record.every((cell) => cell.trim() === '')) continue
    const parsed = entryInput.safeParse(entryOf(columns, record))
    if (!parsed.success) {
      problems.push(...problemsOf(row, invalidInput(parsed.error).fields ?? {}))
      continue
    }
    const key = keyOf(parsed.data)
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    else problems.push({ row, column: 'forms', code: 'row-twice', params: { row: before } })
    rows.push({ row, entry: parsed.data })
  }
  return { rows, problems, columns: named }
}

function cellsOf(text: string): string[][] | RowProblem {
  try {
    // Rows are counted as a table shows them, so empty ones count too; what lacks its last cells has them empty.
    return parse(text, { relax_column_count: true, skip_empty_lines: false, bom: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.records === 'number' ? error.records + 1 : 1
    return { row, column: null, code: 'not-a-table' }
  }
}

const columnOf = (head: string): CsvColumn | undefined =>
  columnNames.find((name) =>
    (csvColumns[name] as readonly string[]).includes(head.trim().toLowerCase().normalize('NFKC')),
  )

function problemsOfHeads(heads: string[], columns: (CsvColumn | undefined)[]): RowProblem[] {
  const unknown = heads.filter((head, index) => !columns[index] && head.trim() !== '')
  const twice = columnNames.filter((name) => columns.filter((column) => column === name).length > 1)
  return [
    ...unknown.map((head) => ({
      row: 1,
      column: null,
      code: 'column-unknown',
      params: { head: head.slice(0, 40) },
    })),
    ...twice.map((column) => ({ row: 1, column, code: 'column-twice' })),
    ...neededColumns
      .filter((name) => !columns.includes(name))
      .map((column) => ({ row: 1, column, code: 'column-missing' })),
  ]
}

function entryOf(columns: (CsvColumn | undefined)[], record: string[]): Record<CsvColumn, unknown> {
  const cell = (name: CsvColumn) => (record[columns.indexOf(name)] ?? '').trim()
  const several = (name: CsvColumn) => {
    const words = cell(name)
      .split(/[|｜]/)
      .map((word) => word.trim())
    return [...new Set(words.filter((word) => word !== ''))]
  }
  return {
    kind: valueIn(kindWords, cell('kind')),
    forms: several('forms'),
    replacement: cell('replacement'),
    exceptions: several('exceptions'),
    office: cell('office'),
    rank: cell('rank') === '' ? null : Number(cell('rank')),
    severity: valueIn(severityWords, cell('severity')),
    source: cell('source'),
    from: dayOf(cell('from')),
    to: dayOf(cell('to')),
    note: cell('note').replaceAll('\r\n', '\n'),
  }
}

const valueIn = (words: Record<string, string>, cell: string): string =>
  Object.entries(words).find(([, word]) => word === cell)?.[0] ?? cell.toLowerCase()

/** Tables write a day in their own ways; `2026/3/1` is one of them. */
function dayOf(cell: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(cell) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
}

/** What is wrong with a row, told by its columns. */
export function problemsOf(
  row: number,
  fields: Record<string, { code: string; params?: Record<string, string | number> | undefined }>,
): RowProblem[] {
  return Object.entries(fields).map(([path, { code, params }]) => {
    const column = columnNames.find((name) => name === path.split('.', 1)[0]) ?? null
    return { row, column, code, ...(params && { params }) }
  })
}
