import type { Building } from './building.ts'
import type { Format } from './format.ts'
import type { FoundNotes } from './notes.ts'
import type { BringInReport } from './report.ts'

/** Where the reading of a page stands. */
export type Reading = {
  readonly report: BringInReport
  readonly notes: FoundNotes
  readonly build: Building
  format: Format
  /** Whether anything but words in a line came up. */
  hasBlocks: boolean
  /** The list or the quotation that a word processor's paragraphs make, while they go on. */
  list: FakeList | null
}

/** The open lists of paragraphs that only look like entries, from the outermost in. */
export type FakeList = { levels: FakeLevel[]; quote: boolean; close(): void }

export type FakeLevel = { ordered: boolean; closeList: () => void; closeItem: () => void }

/** Ends such a list: something else begins. */
export function endList(reading: Reading): void {
  reading.list?.close()
  reading.list = null
}
