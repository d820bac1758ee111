import { asTold } from './as-told.ts'
import type { Faults } from './check-texts.ts'
import type { Rows } from './format.ts'
import { receipts } from './replay-receipts.ts'
import { remarks } from './replay-remarks.ts'
import { RoundReplay } from './replay-round.ts'
import { schedules } from './replay-schedules.ts'
import type { EvidenceEvent } from './told.ts'

type Act = (round: RoundReplay, event: EvidenceEvent) => Faults

/** The events that leave a row of evidence, and what each asks of the round. All others leave none. */
const acts: Record<string, Act> = {
  'revision.submitted': (round, event) => round.submit(event),
  'revision.approved': (round, event) => round.approve(event),
  'revision.returned': (round, event) => round.sendBack(event, 'return'),
  'submission.recalled': (round, event) => round.sendBack(event, 'recall'),
  'revision.published': (round, event) => round.publish(event),
  'article.rejected': (round, event) => round.close(event, 'rejected'),
  'round.cancelled': (round, event) => round.close(event, 'cancelled'),
  // Handed in again under a stricter workflow, which opens a round of its own.
  'round.outweighed': (round, event) => round.close(event, 'cancelled'),
}

/**
 * Laws 2 to 6, gone through once more: the article's events in their order, each with the row that it left. Whatever has
 * no event, and each event without its row, is named.
 */
export function replay(rows: Rows, events: readonly EvidenceEvent[]): Faults {
  const faults: Faults = []
  const rounds = new Map<unknown, RoundReplay>(
    rows.round.map((round) => [round.id, new RoundReplay(rows, round)]),
  )
  for (const event of events) {
    const act = acts[event.name]
    if (!act) continue
    const round = rounds.get(event.facts.roundId)
    faults.push(
      ...(round ? act(round, event) : [`event ${event.seq} (${event.name}) is of a round that is not there`]),
    )
  }
  // First what is missing: the rest may be no more than what follows from that.
  const missing = [...rounds.values()].flatMap((round) => round.end())
  return [
    ...missing,
    ...faults,
    ...withdrawals(rows, events),
    ...receipts(rows, events),
    ...remarks(rows, events),
    ...schedules(rows, events),
    ...lives(rows),
    ...openRounds(rows),
  ]
}

function withdrawals(rows: Rows, events: readonly EvidenceEvent[]): Faults {
  const told = events.filter(({ name }) => name === 'publication.withdrawn')
  const missing = rows.withdrawal
    .filter((row) => !told.some((event) => isOf(event, row)))
    .map(
      ({ publication_id }) => `the withdrawal of publication ${publication_id} has no event: one is missing`,
    )
  const bare = told
    .filter((event) => !rows.withdrawal.some((row) => isOf(event, row)))
    .map(({ seq, name }) => `event ${seq} (${name}) left no row`)
  const changed = rows.withdrawal.flatMap((row) => {
    const event = told.find((each) => isOf(each, row))
    const what = `the withdrawal of publication ${row.publication_id}`
    return event ? asTold(event, what, row.created_at, { publicNote: row.public_note }) : []
  })
  return [...missing, ...bare, ...changed]
}

function isOf({ facts, actorId }: EvidenceEvent, row: Rows['withdrawal'][number]): boolean {
  return (
    facts.publicationId === row.publication_id && actorId === row.person_id && facts.reason === row.reason
  )
}

function lives({ publication, withdrawal }: Rows): Faults {
  const live = publication.filter(({ ended_at }) => ended_at === null)
  const faults =
    live.length > 1 ? [`publications ${live.map(({ id }) => id).join(' and ')} are both live`] : []
  for (const { id, ended_as } of publication) {
    const isWithdrawn = withdrawal.some(({ publication_id }) => publication_id === id)
    if (isWithdrawn !== (ended_as === 'withdrawn'))
      faults.push(
        `publication ${id} ended as ${ended_as ?? 'nothing'}, its withdrawal is ${isWithdrawn ? '' : 'not '}there`,
      )
  }
  return faults
}

function openRounds({ round }: Rows): Faults {
  const open = round.filter(({ closed_at }) => closed_at === null)
  return open.length > 1 ? [`rounds ${open.map(({ id }) => id).join(' and ')} are both open`] : []
}
