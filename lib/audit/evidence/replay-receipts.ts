import { canonicalJson, sha256 } from './canonical.ts'
import type { Faults } from './check-texts.ts'
import type { Rows } from './format.ts'
import type { EvidenceEvent } from './told.ts'

type Receipt = NonNullable<Rows['receipt']>[number]

const TOLD = /^receipt\.(right|wrong|unreached)$/

/**
 * Each receipt has its event, with the digest of what was found and the verdict that follows from it, of the very hash
 * that was published; and each such event its receipt.
 */
export function receipts(
  { receipt: kept = [], publication }: Rows,
  events: readonly EvidenceEvent[],
): Faults {
  const told = events.filter(({ name }) => TOLD.test(name))
  const bare = told
    .filter(({ facts }) => !kept.some(({ id }) => id === facts.receiptId))
    .map(({ seq, name }) => `event ${seq} (${name}) left no row`)
  return [...kept.flatMap((row) => faultsOf(row, told, publication)), ...bare]
}

function faultsOf(row: Receipt, told: readonly EvidenceEvent[], publications: Rows['publication']): Faults {
  const what = `receipt ${row.id}`
  const event = told.find(({ facts }) => facts.receiptId === row.id)
  if (!event) return [`${what} has no event: one is missing`]
  const { facts, name, actorId } = event
  const faults: Faults = []
  if (actorId !== null) faults.push(`${what} is person ${actorId}'s: a receipt is nobody's`)
  if (facts.digest !== sha256(canonicalJson(row.surfaces)))
    faults.push(`${what} was changed: what it found is not what event ${event.seq} tells`)
  if (name !== `receipt.${verdictOf(row)}` || row.state !== verdictOf(row))
    faults.push(`${what} is ${row.state}, which does not follow from what it found`)
  if (facts.publicationId !== row.publication_id || facts.kind !== row.kind || facts.attempt !== row.attempt)
    faults.push(`${what} is of another act than event ${event.seq} tells`)
  const published = publications.find(({ id }) => id === row.publication_id)
  if (published?.hash !== row.hash) faults.push(`${what} is of another hash than was published`)
  return faults
}

function verdictOf({ surfaces }: Receipt): string {
  const has = (state: string) => surfaces.some((each) => each.state === state)
  return has('wrong') ? 'wrong' : has('unreached') ? 'unreached' : 'right'
}
