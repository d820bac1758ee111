/** Everything that bringing text in takes away, mends or could not take, in the order in which it is told. */
export const BRING_IN_KINDS = [
  'styles', // elements that carried fonts, colours, measures or classes
  'empty', // paragraphs with nothing in them
  'indents', // U+3000, no-break spaces and tabs before a paragraph
  'trackers', // links that told on their reader or led through somebody's counter, and counting pictures
  'links', // links that lead nowhere for a reader: scripts, files, places on the page they came from
  'hidden', // what its own page did not show
  'comments', // remarks and deletions of a word processor
  'active', // scripts, frames, forms, films, drawings
  'subheads', // bold lines that stood for subheads, now subheads
  'tables', // tables that are none for a paper, told as paragraphs
  'pictures-unreachable', // pictures that are on the disk that the text comes from
] as const

export type BringInKind = (typeof BRING_IN_KINDS)[number]

/** How many of each kind; a kind that did not come up is left out. */
export type BringInReport = Partial<Record<BringInKind, number>>

/** Adds one of a kind, or several. */
export function count(report: BringInReport, kind: BringInKind, many = 1): void {
  if (many > 0) report[kind] = (report[kind] ?? 0) + many
}
