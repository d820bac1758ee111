import { invalidInput } from '#lib/platform/invalid-input.ts'
import { type CsvColumn, columnNames } from './csv-columns.ts'
import { problemsOf, type ReadRow, type RowProblem } from './read-csv.ts'
import { keyOf } from './rules.ts'
import { type Entry, entryInput } from './schema.ts'

/**
 * The rows of a file, each with what the lexicon has for it in columns that the file lacks: a file changes nothing of which it
 * does not speak. What then no longer fits together is named as a wrong row is.
 */
export function completeRows(
  rows: readonly ReadRow[],
  columns: readonly CsvColumn[],
  entries: readonly Entry[],
): { rows: ReadRow[]; problems: RowProblem[] } {
  const lacking = columnNames.filter((name) => !columns.includes(name))
  if (lacking.length === 0) return { rows: [...rows], problems: [] }
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const problems: RowProblem[] = []
  const completed = rows.map(({ row, entry }): ReadRow => {
    const was = known.get(keyOf(entry))
    if (!was) return { row, entry }
    const parsed = entryInput.safeParse({
      ...entry,
      ...Object.fromEntries(lacking.map((name) => [name, was[name]])),
    })
    if (parsed.success) return { row, entry: parsed.data }
    problems.push(...problemsOf(row, invalidInput(parsed.error).fields ?? {}))
    return { row, entry }
  })
  return { rows: completed, problems }
}
