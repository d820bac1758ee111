import { asTold } from './as-told.ts'
import type { Faults } from './check-texts.ts'
import type { Rows } from './format.ts'
import type { EvidenceEvent } from './told.ts'

type Approval = Rows['approval'][number]

/** One round, walked through again act by act, in the order of the audit. Positions: 0 the author's desk, 1 to n, n + 1 signed by all. */
export class RoundReplay {
  readonly #rows: Rows
  readonly #round: Rows['round'][number]
  readonly #submissions: Rows['submission']
  readonly #approvals: Rows['approval']
  readonly #returns: Rows['return']
  readonly #stages: number
  #standing: Approval[] = []
  #handedIn = false
  #newest = 0
  #isPublished = false
  #isClosed = false

  constructor(rows: Rows, round: Rows['round'][number]) {
    const ofRound = (row: { round_id: number }) => row.round_id === round.id
    this.#rows = rows
    this.#round = round
    this.#submissions = rows.submission.filter(ofRound)
    this.#approvals = rows.approval.filter(ofRound)
    this.#returns = rows.return.filter(ofRound)
    this.#stages = rows.workflow_stage.filter(
      ({ workflow_version_id }) => workflow_version_id === round.workflow_version_id,
    ).length
  }

  submit(event: EvidenceEvent): Faults {
    const row = take(
      this.#submissions,
      ({ person_id, revision_id }) =>
        person_id === event.actorId && this.#revision(revision_id)?.hash === event.facts.hash,
    )
    if (!row) return [leftNoRow(event)]
    const what = `submission ${row.id}`
    const faults = [
      ...this.#open(what),
      ...this.#sameActor(event, row.person_id, what),
      ...this.#handsOn(row.revision_id, event.facts.hash, what),
      ...this.#seated(row.person_id, null, what),
      ...asTold(event, what, row.created_at, { note: row.note }),
    ]
    if (this.#position !== 0) faults.push(`${what} came while position ${this.#position} was open`)
    this.#handedIn = true
    return faults
  }

  approve(event: EvidenceEvent): Faults {
    const row = take(
      this.#approvals,
      ({ person_id, position, hash }) =>
        person_id === event.actorId && position === event.facts.position && hash === event.facts.hash,
    )
    if (!row) return [leftNoRow(event)]
    const what = `approval ${row.id}`
    const earlier = this.#rows.approval.filter(
      ({ id, round_id, position }) => round_id === row.round_id && position === row.position && id < row.id,
    )
    const before = this.#standing.find(({ position }) => position === row.position - 1)
    const faults = [
      ...this.#open(what),
      ...this.#sameActor(event, row.person_id, what),
      ...this.#handsOn(row.revision_id, event.facts.hash, what),
      ...this.#seated(row.person_id, row.position, what),
      ...(row.principal_id === null ? [] : this.#seated(row.principal_id, row.position, what)),
      ...this.#delegated(row, what),
      ...asTold(event, what, row.created_at, {
        ...{ signedAs: row.signed_as, note: row.note, principalId: row.principal_id },
      }),
    ]
    if (row.position !== this.#position)
      faults.push(`${what} signs position ${row.position} while position ${this.#position} was open`)
    if (event.facts.position !== row.position) faults.push(`${what} is not what event ${event.seq} tells of`)
    if (row.attempt !== earlier.length + 1)
      faults.push(`${what} is attempt ${earlier.length + 1}, not ${row.attempt}`)
    if (row.workflow_version_id !== this.#round.workflow_version_id)
      faults.push(`${what} is of another workflow`)
    if (row.hash !== this.#revision(row.revision_id)?.hash)
      faults.push(`${what} signs another hash than its revision's`)
    if (row.position === this.#stages && before?.hash !== row.hash)
      faults.push(`${what} of the last stage signs another hash than the stage before`)
    this.#standing.push(row)
    return faults
  }

  sendBack(event: EvidenceEvent, kind: 'return' | 'recall'): Faults {
    const row = take(this.#returns, (each) => each.kind === kind && each.person_id === event.actorId)
    if (!row) return [leftNoRow(event)]
    const what = `${kind} ${row.id}`
    const fallen = this.#standing.filter(({ position }) => position >= row.to_position)
    const voided = this.#rows.approval_void.filter(({ return_id }) => return_id === row.id)
    const faults = [
      ...this.#open(what),
      ...this.#sameActor(event, row.person_id, what),
      ...asTold(event, what, row.created_at, {
        ...{ to: row.to_position, from: row.from_position, reason: row.reason, note: row.note },
      }),
    ]
    if (row.kind !== kind) faults.push(`${what} is a ${row.kind} by its row`)
    if (row.from_position !== this.#position || row.to_position >= this.#position)
      faults.push(
        `${what} goes from ${row.from_position} to ${row.to_position} while position ${this.#position} was open`,
      )
    for (const { id } of fallen)
      if (!voided.some(({ approval_id }) => approval_id === id))
        faults.push(`${what} should void approval ${id}`)
    for (const { approval_id } of voided)
      if (!fallen.some(({ id }) => id === approval_id))
        faults.push(`${what} cannot void approval ${approval_id}`)
    if (kind === 'return') this.#take(event.facts.revision)
    this.#standing = this.#standing.filter((approval) => !fallen.includes(approval))
    if (row.to_position === 0) this.#handedIn = false
    return faults
  }

  publish(event: EvidenceEvent): Faults {
    const row = this.#rows.publication.find(({ round_id }) => round_id === this.#round.id)
    if (!row || this.#isPublished) return [leftNoRow(event)]
    const what = `publication ${row.id}`
    const faults = [
      ...this.#open(what),
      ...this.#sameActor(event, row.published_by, what),
      ...this.#handsOn(row.revision_id, event.facts.hash, what),
      ...asTold(event, what, row.published_at, { publicationId: row.id, scheduleId: row.schedule_id }),
    ]
    if (this.#position !== this.#stages + 1)
      faults.push(`${what} went out while position ${this.#position} of ${this.#stages} had not signed`)
    const last = this.#standing.find(({ position }) => position === this.#stages)
    if (last?.hash !== row.hash) faults.push(`${what} has another hash than the last stage signed`)
    this.#isPublished = true
    return [...faults, ...this.close(event, 'published')]
  }

  close(event: EvidenceEvent, as: string): Faults {
    const { id, closed_as, closed_by, closed_at, close_reason, close_note } = this.#round
    this.#isClosed = true
    if (closed_as === as && closed_by === event.actorId) {
      const told = as === 'published' ? {} : { reason: close_reason, note: close_note }
      return closed_at === null ? [`round ${id} is open`] : asTold(event, `round ${id}`, closed_at, told)
    }
    return [
      `round ${id} is ${closed_as ?? 'open'} by its row, while event ${event.seq} tells that it was ${as}`,
    ]
  }

  /** What is left over after all events: rows without one, and a round that closed without a word. */
  end(): Faults {
    const { id, closed_as } = this.#round
    const left = [
      ...this.#submissions.map((row) => `submission ${row.id}`),
      ...this.#approvals.map((row) => `approval ${row.id}`),
      ...this.#returns.map((row) => `${row.kind} ${row.id}`),
      ...this.#rows.publication
        .filter(({ round_id }) => round_id === id && !this.#isPublished)
        .map((row) => `publication ${row.id}`),
    ].map((what) => `${what} has no event: one is missing`)
    // A withdrawal closes an open round by its own event.
    const isWithdrawn = closed_as === 'cancelled' && this.#rows.withdrawal.length > 0
    if (closed_as !== null && !this.#isClosed && !isWithdrawn)
      left.push(`round ${id} was ${closed_as} without an event: one is missing`)
    const writers = this.#rows.revision.filter(({ round_id }) => round_id === id)
    return [
      ...left,
      ...writers.flatMap((row) => this.#seated(row.created_by, null, `revision ${row.number}`)),
      ...this.#seats(),
    ]
  }

  get #position(): number {
    if (!this.#handedIn) return 0
    for (let at = 1; at <= this.#stages; at += 1) {
      if (!this.#standing.some(({ position }) => position === at)) return at
    }
    return this.#stages + 1
  }

  #open(what: string): Faults {
    return this.#isClosed ? [`${what} came after round ${this.#round.id} was closed`] : []
  }

  #sameActor(event: EvidenceEvent, person: number, what: string): Faults {
    return event.actorId === person
      ? []
      : [`${what} is person ${person}'s, event ${event.seq} person ${event.actorId}'s`]
  }

  #revision(id: number) {
    return this.#rows.revision.find((row) => row.id === id && row.round_id === this.#round.id)
  }

  // A text that was handed on is the newest from then on; older ones never come back.
  #handsOn(revisionId: number, hash: unknown, what: string): Faults {
    const revision = this.#revision(revisionId)
    if (!revision) return [`${what} is of a revision that is not in round ${this.#round.id}`]
    const faults =
      revision.number < this.#newest ? [`${what} is of revision ${revision.number}, an older text`] : []
    if (hash !== undefined && hash !== revision.hash)
      faults.push(`${what} is of another hash than its event tells`)
    this.#take(revision.number)
    return faults
  }

  #take(number: unknown): void {
    if (typeof number === 'number') this.#newest = Math.max(this.#newest, number)
  }

  #seated(person: number, position: number | null, what: string): Faults {
    const seat = this.#rows.seat.find(
      ({ round_id, person_id }) => round_id === this.#round.id && person_id === person,
    )
    if (!seat) return [`${what} is by person ${person}, who has no seat in round ${this.#round.id}`]
    if (position === null || seat.position === position) return []
    return [`${what} signs position ${position} for person ${person}, whose seat is ${seat.position}`]
  }

  #delegated({ principal_id, delegation_id, person_id, created_at }: Approval, what: string): Faults {
    if (principal_id === null && delegation_id === null) return []
    const lent = this.#rows.delegation.find(({ id }) => id === delegation_id)
    const holds =
      lent?.delegate_id === person_id &&
      lent.principal_id === principal_id &&
      Date.parse(lent.starts_at) <= Date.parse(created_at) &&
      Date.parse(created_at) < Date.parse(lent.ends_at) &&
      (lent.revoked_at === null || Date.parse(created_at) <= Date.parse(lent.revoked_at))
    return holds ? [] : [`${what} was given for person ${principal_id} without a delegation of that time`]
  }

  #seats(): Faults {
    const people = this.#rows.seat
      .filter(({ round_id }) => round_id === this.#round.id)
      .map(({ person_id }) => person_id)
    return people
      .filter((person, index) => people.indexOf(person) !== index)
      .map((person) => `person ${person} has two seats in round ${this.#round.id}`)
  }
}

// The row that the event tells of, which is the oldest such; where something was changed, the oldest at all.
function take<Row>(rows: Row[], isTold: (row: Row) => boolean): Row | undefined {
  const at = rows.findIndex(isTold)
  return rows.splice(Math.max(0, at), 1)[0]
}

function leftNoRow({ seq, name }: EvidenceEvent): string {
  return `event ${seq} (${name}) left no row`
}
