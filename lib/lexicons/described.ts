import type { Described } from '#lib/paper/changes.ts'
import type { EntryInput } from './schema.ts'

/** An entry as the audit keeps it, place by place. */
export function describedEntry({ forms, exceptions, rank, ...entry }: EntryInput): Described {
  const { kind, replacement, office, severity, source, note, from, to } = entry
  return {
    kind,
    forms: forms.join(' | '),
    replacement,
    exceptions: exceptions.join(' | '),
    office,
    rank: rank === null ? '' : String(rank),
    severity,
    sourceOf: source,
    note,
    from,
    to,
  }
}
