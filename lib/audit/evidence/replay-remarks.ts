import { digestOfWords } from '#lib/platform/digest-of-words.ts'
import { asTold } from './as-told.ts'
import type { Faults } from './check-texts.ts'
import type { Rows } from './format.ts'
import type { EvidenceEvent } from './told.ts'

/** What turns a remark, and what its row calls it. */
const TURNS: Record<string, string> = {
  'remark.resolved': 'resolved',
  'remark.reopened': 'reopened',
  'wording.taken': 'taken',
  'wording.declined': 'declined',
}

/** Each remark, answer and turn has its event and says what that tells; each such event has its row. */
export function remarks(rows: Rows, events: readonly EvidenceEvent[]): Faults {
  return [...made(rows, events), ...answered(rows, events), ...turned(rows, events), ...waived(rows, events)]
}

function made({ remark }: Rows, events: readonly EvidenceEvent[]): Faults {
  const told = events.filter(({ name }) => name === 'remark.made')
  return paired<Rows['remark'][number]>({
    ...{ rows: remark, events: told, isOf: (row, { facts }) => facts.remarkId === row.id },
    ...{ name: (row) => `remark ${row.id}`, bare: ({ facts }) => `remark ${facts.remarkId} left no row` },
    check: (row, event, what) => [
      ...by(event, row.person_id, what),
      ...asTold(event, what, row.created_at, {
        ...{ roundId: row.round_id, position: row.position, hash: row.hash },
        ...{ suggests: row.wording !== null, mentions: row.mentions.join(' '), digest: digestOfWords(row) },
        places: Array.isArray(row.spans) ? row.spans.length : 0,
      }),
    ],
  })
}

function answered({ remark_reply }: Rows, events: readonly EvidenceEvent[]): Faults {
  const told = events.filter(({ name }) => name === 'remark.answered')
  return paired<Rows['remark_reply'][number]>({
    ...{ rows: remark_reply, events: told, isOf: (row, { facts }) => facts.replyId === row.id },
    ...{ name: (row) => `answer ${row.id}`, bare: leftNoRow },
    check: (row, event, what) => [
      ...by(event, row.person_id, what),
      ...asTold(event, what, row.created_at, {
        ...{ remarkId: row.remark_id, mentions: row.mentions.join(' '), digest: digestOfWords(row) },
      }),
    ],
  })
}

// An event of a turn names its remark alone: the rows of one remark come in the order of its events.
function turned({ remark_turn }: Rows, events: readonly EvidenceEvent[]): Faults {
  const told = events.filter(({ name }) => name in TURNS)
  const nth = new Map<EvidenceEvent, number>()
  const seen = new Map<unknown, number>()
  for (const event of told) {
    const place = seen.get(event.facts.remarkId) ?? 0
    nth.set(event, place)
    seen.set(event.facts.remarkId, place + 1)
  }
  const placeOf = (row: Rows['remark_turn'][number]) =>
    remark_turn.filter(({ remark_id, id }) => remark_id === row.remark_id && id < row.id).length
  return paired<Rows['remark_turn'][number]>({
    ...{ rows: remark_turn, events: told },
    isOf: (row, event) => event.facts.remarkId === row.remark_id && nth.get(event) === placeOf(row),
    ...{ name: (row) => `turn ${row.id} of remark ${row.remark_id}`, bare: leftNoRow },
    check: (row, event, what) => [
      ...by(event, row.person_id, what),
      ...(TURNS[event.name] === row.kind
        ? []
        : [`${what} is not what event ${event.seq} (${event.name}) tells`]),
      ...asTold(event, what, row.created_at, { wasHash: row.was_hash, hash: row.is_hash }),
    ],
  })
}

// What was let pass, in the order in which it was.
function waived({ finding_waiver }: Rows, events: readonly EvidenceEvent[]): Faults {
  const told = events.filter(({ name }) => name === 'finding.waived')
  return paired<Rows['finding_waiver'][number]>({
    ...{ rows: finding_waiver, events: told },
    isOf: (row, event) => told.indexOf(event) === finding_waiver.indexOf(row),
    ...{ name: (row) => `waiver ${row.id}`, bare: leftNoRow },
    check: (row, event, what) => [
      ...by(event, row.person_id, what),
      ...asTold(event, what, row.created_at, { check: row.check_name, note: row.reason }),
    ],
  })
}

type Pairs<Row> = {
  rows: readonly Row[]
  events: readonly EvidenceEvent[]
  isOf(row: Row, event: EvidenceEvent): boolean
  name(row: Row): string
  bare(event: EvidenceEvent): string
  check(row: Row, event: EvidenceEvent, what: string): Faults
}

/** Rows and events, each with the other: what has none is named, what has is checked. */
export function paired<Row>({ rows, events, isOf, name, bare, check }: Pairs<Row>): Faults {
  return [
    ...rows.flatMap((row) => {
      const event = events.find((each) => isOf(row, each))
      return event ? check(row, event, name(row)) : [`${name(row)} has no event: one is missing`]
    }),
    ...events.filter((event) => !rows.some((row) => isOf(row, event))).map(bare),
  ]
}

export function by({ seq, actorId }: EvidenceEvent, person: number, what: string): Faults {
  return actorId === person ? [] : [`${what} is person ${person}'s, event ${seq} person ${actorId}'s`]
}

export function leftNoRow({ seq, name }: EvidenceEvent): string {
  return `event ${seq} (${name}) left no row`
}
