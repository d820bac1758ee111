import type { Marked } from './attribute.ts'
import { coverPlaces } from './cover-block.ts'
import type { Block, Lifetime, Place, Since } from './marked.ts'
import { readLength } from './tree.ts'

/**
 * What one version did to a text: characters (UTF-16 code units) that it brought and took, and in how many places, as
 * the marked-up copy shows them. What was struck and written in one place is one.
 */
export type VersionTally = { added: number; removed: number; places: number }

/** What each version did, by its index. A place that two changed counts for the later one, whose mark is seen there. */
export function tallyVersions({ fields, body, versions }: Marked): VersionTally[] {
  const tallies = Array.from({ length: versions }, () => ({ added: 0, removed: 0, places: 0 }))
  const { cover: _, ...others } = fields
  for (const block of [...Object.values(others), body]) countBlock(block, tallies)
  for (const place of coverPlaces(fields)) countPlace(place, tallies)
  return tallies
}

function countBlock({ forms, line = [], places = [] }: Block, tallies: VersionTally[]): void {
  countForms(forms, tallies)
  let last = 0
  for (const { text, marks, ...life } of line) {
    countLife(life, text.length, tallies)
    const by = life.until ?? life.from
    if (by > 0 && by !== last) touch(tallies[by])
    last = by
    if (life.until === undefined) countForms(marks, tallies)
  }
  for (const place of places) countPlace(place, tallies)
}

function countPlace({ block, came, went, ...life }: Place, tallies: VersionTally[]): void {
  // Where it went to has the block with its whole past.
  if (went) return
  const isEmpty = !block.line && !block.places
  if (life.until !== undefined) {
    countLife(life, Math.max(1, readLength(block.now)), tallies)
    touch(tallies[life.until])
    return
  }
  if (came || (isEmpty && life.from > 0)) touch(tallies[life.from])
  if (isEmpty) countLife(life, readLength(block.now), tallies)
  countBlock(block, tallies)
}

function countForms(forms: Since<unknown>, tallies: VersionTally[]): void {
  for (const { since } of forms.slice(1)) touch(tallies[since])
}

function countLife({ from, until }: Lifetime, length: number, tallies: VersionTally[]): void {
  const [brought, took] = [tallies[from], until === undefined ? undefined : tallies[until]]
  if (brought && from > 0) brought.added += length
  if (took) took.removed += length
}

function touch(tally: VersionTally | undefined): void {
  if (tally) tally.places += 1
}
