import { asTold, sameMoment } from './as-told.ts'
import type { Faults } from './check-texts.ts'
import type { Rows } from './format.ts'
import { by, leftNoRow, paired } from './replay-remarks.ts'
import type { EvidenceEvent } from './told.ts'

/** Each release that was set for a time has its event and says what that tells; who took it back is who its event names. */
export function schedules(
  { publication_schedule: rows, revision }: Rows,
  events: readonly EvidenceEvent[],
): Faults {
  const told = events.filter(({ name }) => name === 'publication.scheduled')
  const cancelled = events.filter(({ name }) => name === 'schedule.cancelled')
  return [
    ...paired<Rows['publication_schedule'][number]>({
      ...{ rows, events: told, isOf: (row, { facts }) => facts.scheduleId === row.id },
      ...{ name: (row) => `scheduled release ${row.id}`, bare: leftNoRow },
      check: (row, event, what) => [
        ...by(event, row.person_id, what),
        ...(revision.some(({ id, hash }) => id === row.revision_id && hash === row.hash)
          ? []
          : [`${what} is of another hash than its revision`]),
        ...asTold(event, what, row.created_at, { roundId: row.round_id, hash: row.hash }),
        ...(sameMoment(event.facts.at, row.at) &&
        sameMoment(event.facts.embargoUntil ?? null, row.embargo_until)
          ? []
          : [`${what} was changed: its time is not what event ${event.seq} tells`]),
      ],
    }),
    ...cancelled
      .filter(
        ({ facts, actorId }) =>
          !rows.some(({ id, cancelled_by }) => id === facts.scheduleId && cancelled_by === actorId),
      )
      .map(leftNoRow),
  ]
}
