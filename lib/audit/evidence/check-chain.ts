import { sha256 } from './canonical.ts'
import type { Faults } from './check-texts.ts'
import type { Evidence } from './format.ts'
import { type EvidenceEvent, readEvent } from './told.ts'

/** A head of the chain that was kept elsewhere: the hash that an event had when somebody verified it. */
export type KnownHead = { seq: number; hash: string }

/**
 * Law 9: each event's hash is its own text's, each follows the one before in the chain, and none of the article is out of
 * its place. `known` are heads kept outside the database. Gives the events, as far as they can be read.
 */
export function checkChain(
  { article, events, chain }: Evidence,
  known: readonly KnownHead[],
): { faults: Faults; events: EvidenceEvent[] } {
  const faults: Faults = []
  const told: EvidenceEvent[] = []
  const hashAt = (seq: number) => chain.hashes.slice((seq - chain.from) * 64, (seq - chain.from + 1) * 64)
  const head = chain.from + chain.hashes.length / 64 - 1
  let last = 0
  let place = 0
  for (const [index, given] of events.entries()) {
    const event = readEvent(given)
    if (!event) {
      faults.push(`the ${ordinal(index + 1)} event is not one that was ever hashed`)
      continue
    }
    const { seq } = event
    told.push(event)
    if (sha256(given.text) !== given.hash) faults.push(`event ${seq} was changed: its hash is not its own`)
    if (event.articleId !== article.id) faults.push(`event ${seq} is of another article`)
    if (seq <= last) faults.push(`event ${seq} stands after event ${last}: the events were reordered`)
    else if (seq > head) faults.push(`event ${seq} lies past the chain, which ends with event ${head}`)
    else if (hashAt(seq) !== given.hash) faults.push(`event ${seq} is not the one in its place of the chain`)
    const before = seq === 1 ? '' : seq > chain.from ? hashAt(seq - 1) : event.prevHash
    if (event.prevHash !== before) faults.push(`event ${seq} does not follow event ${seq - 1}`)
    if (seq > last && event.nth !== null && event.nth !== place + 1)
      faults.push(`the article’s ${missing(place + 1, event.nth - 1)} missing before event ${seq}`)
    place = event.nth ?? place + 1
    last = Math.max(last, seq)
  }
  if (told[0] && told[0].seq !== chain.from && faults.length === 0)
    faults.push(`event ${chain.from}, with which the article begins, is missing`)
  if (told.length === 0) faults.push('there is no event of the article')
  for (const { seq, hash } of known) {
    if (seq < chain.from || seq > head || hash === hashAt(seq)) continue
    faults.push(`event ${seq} is not the one that was anchored: it or one before was rewritten`)
  }
  return { faults, events: told }
}

/** "3rd event is", or "3rd to 5th events are". */
function missing(from: number, to: number): string {
  return to > from ? `${ordinal(from)} to ${ordinal(to)} events are` : `${ordinal(from)} event is`
}

function ordinal(number: number): string {
  const ending =
    number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}
