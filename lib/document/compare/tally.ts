import type { Marked } from './attribute.ts'
import { coverPlaces } from './cover-block.ts'
import type { Block, Lifetime, Place } from './marked.ts'
import { readLength } from './tree.ts'

/** How much a comparison shows: characters (UTF-16 code units, as nothing hangs on them) that came and went, blocks that moved, words and blocks that only look otherwise. */
export type Tally = { added: number; removed: number; moved: number; restyled: number }

/** What changed in all parts of a content, in figures; all zero for equal contents. */
export function tallyOf({ fields, body }: Marked): Tally {
  const tally: Tally = { added: 0, removed: 0, moved: 0, restyled: 0 }
  const { cover: _, ...others } = fields
  for (const block of [...Object.values(others), body]) count(block, tally)
  for (const place of coverPlaces(fields)) countPlace(place, tally)
  return tally
}

function count({ forms, line = [], places = [] }: Block, tally: Tally): void {
  tally.restyled += forms.length - 1
  for (const { text, marks, ...life } of line) {
    tallyLife(life, text.length, tally)
    if (life.until === undefined) tally.restyled += marks.length - 1
  }
  for (const place of places) countPlace(place, tally)
}

function countPlace({ block, came, went, ...life }: Place, tally: Tally): void {
  if (came) tally.moved += 1
  if (went) return
  if (life.until !== undefined) tally.removed += Math.max(1, readLength(block.now))
  else if (life.from > 0 && !block.line && !block.places) tally.added += Math.max(1, readLength(block.now))
  else count(block, tally)
}

function tallyLife({ from, until }: Lifetime, length: number, tally: Tally): void {
  if (until !== undefined) tally.removed += length
  else if (from > 0) tally.added += length
}
