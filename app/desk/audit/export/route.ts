import { handOut } from '#app/act.ts'
import { exportAudit } from '#lib/audit/export-audit.ts'
import { eachEvent } from '#lib/audit/queries.ts'
import { eventWriter } from '#lib/audit/write-events.ts'

/** The events that the audit's filter leaves, as one file, sent as it is read. */
export const GET = handOut(
  exportAudit,
  (_params, asked) => ({ format: asked.get('format'), filter: Object.fromEntries(asked) }),
  ({ format, filter, until }) => ({
    name: `sanshen-audit-${until}.${format}`,
    type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    body: linesOf(eventWriter(format), eachEvent(filter, until)),
  }),
)

async function* linesOf(
  { head, write }: ReturnType<typeof eventWriter>,
  portions: ReturnType<typeof eachEvent>,
): AsyncGenerator<string> {
  yield head
  for await (const events of portions) yield write(events)
}
