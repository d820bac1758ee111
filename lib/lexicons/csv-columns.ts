import type { EntryInput, EntryKind, Severity } from './schema.ts'

/** The columns of a lexicon's file, in the order in which it is written: each with the names that it may bear. */
export const csvColumns = {
  kind: ['种类', 'kind'],
  forms: ['词条', 'words'],
  replacement: ['应为', 'replacement'],
  exceptions: ['例外', 'exceptions'],
  office: ['职务', 'office'],
  rank: ['次序', 'order'],
  severity: ['处理', 'severity'],
  source: ['依据', 'source'],
  from: ['起', 'from'],
  to: ['止', 'to'],
  note: ['备注', 'note'],
} as const satisfies Record<keyof EntryInput, readonly [string, string]>
export type CsvColumn = keyof typeof csvColumns

export const columnNames = Object.keys(csvColumns) as CsvColumn[]

/** Without these a file is no lexicon. */
export const neededColumns: readonly CsvColumn[] = ['kind', 'forms', 'severity']

/** What stands in a cell for each kind and each weight, in Chinese; the English word is the value itself. */
export const kindWords: Record<EntryKind, string> = {
  wrong: '易错',
  forbidden: '禁用',
  caution: '慎用',
  fixed: '固定表述',
  office: '人名职务',
  weighty: '重大用语',
}
export const severityWords: Record<Severity, string> = { stops: '必须改', reason: '须说明', hint: '提示' }
