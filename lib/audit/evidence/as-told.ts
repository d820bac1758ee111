import type { Faults } from './check-texts.ts'
import type { EvidenceEvent } from './told.ts'

/** A row is written in the transaction of its event, whose clock runs on from its beginning. */
const LONGEST_ACT_MS = 60 * 60 * 1000

/**
 * What a row says is what its event told, column by column: `told` has the row's values by the name of the event's fact. An
 * event of before a fact was told says nothing of it.
 */
export function asTold(
  { seq, at, facts }: EvidenceEvent,
  what: string,
  moment: string,
  told: Record<string, unknown> = {},
): Faults {
  const differing = Object.entries(told).filter(([fact, value]) => fact in facts && facts[fact] !== value)
  const faults = differing.map(([fact]) => `${what} was changed: its ${fact} is not what event ${seq} tells`)
  const late = Date.parse(at) - Date.parse(moment)
  // The database writes microseconds, of which a program's clock reads the first three.
  if (late < -1 || late > LONGEST_ACT_MS) faults.push(`${what} was changed: event ${seq} is of another time`)
  return faults
}

/** The moment that a fact tells, as rows write it; null for none. */
export const sameMoment = (told: unknown, row: string | null): boolean =>
  typeof told === 'string' && row !== null ? Date.parse(told) === Date.parse(row) : told === row
