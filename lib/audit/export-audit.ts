import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { requireActive } from './require-active.ts'
import { canReadAudit } from './rules.ts'
import { type AuditFilter, auditExport } from './schema.ts'

/** An export that may begin: what it holds, and the number of the last event in it. */
export type AuditExport = { format: 'csv' | 'jsonl'; filter: AuditFilter; until: number }

/** Books that somebody takes events of the audit out of the house, and which; `eachEvent` reads them. */
export const exportAudit = command({
  name: 'audit.exported',
  input: auditExport,
  async run({ tx, actor, input: { format, filter }, record }): Promise<AuditExport> {
    permit(canReadAudit(actor))
    await requireActive(tx, actor)
    const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
    const until = last?.seq ?? 0
    const asked = Object.entries(filter).filter(([, value]) => value !== undefined)
    record(null, { format, until, ...Object.fromEntries(asked) })
    return { format, filter, until }
  },
})
