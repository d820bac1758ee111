import { stringify } from 'csv-stringify/sync'
import { columnNames, csvColumns, kindWords, severityWords } from './csv-columns.ts'
import type { EntryInput } from './schema.ts'

/** A lexicon as a CSV text that `readCsv` reads back; with a byte order mark, by which tables know that it is UTF-8. */
export function writeCsv(entries: readonly EntryInput[]): string {
  const heads = columnNames.map((name) => csvColumns[name][0])
  return stringify([heads, ...entries.map(cellsOf)], { bom: true, record_delimiter: 'windows' })
}

function cellsOf(entry: EntryInput): string[] {
  return columnNames.map((name) => {
    if (name === 'kind') return kindWords[entry.kind]
    if (name === 'severity') return severityWords[entry.severity]
    if (name === 'forms' || name === 'exceptions') return entry[name].join('|')
    if (name === 'rank') return entry.rank === null ? '' : String(entry.rank)
    return entry[name]
  })
}
