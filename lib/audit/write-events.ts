import type { ExportedEvent } from './queries.ts'

const COLUMNS = ['seq', 'at', 'person', 'name', 'article', 'title', 'facts', 'prevHash', 'hash'] as const

/** Writes events a portion at a time: as lines of JSON, or as a table (RFC 4180) that spreadsheets open as UTF-8. */
export function eventWriter(format: 'csv' | 'jsonl'): {
  head: string
  write: (events: ExportedEvent[]) => string
} {
  if (format === 'jsonl') {
    return { head: '', write: (events) => events.map((event) => `${JSON.stringify(event)}\n`).join('') }
  }
  const line = (cells: readonly unknown[]) => `${cells.map(cell).join(',')}\r\n`
  return {
    head: `\ufeff${line(COLUMNS)}`,
    write: (events) => events.map((event) => line(COLUMNS.map((column) => event[column]))).join(''),
  }
}

// What a spreadsheet would take for a formula is told to be text; nobody's title runs anything at the chief's desk.
function cell(value: unknown): string {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
