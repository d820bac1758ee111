import type { EntryInput } from '#lib/lexicons/schema.ts'

/** An entry of the lexicon that lacks nothing. */
export function entry(changes: Partial<EntryInput> = {}): EntryInput {
  return {
    kind: 'wrong',
    forms: ['帐号'],
    replacement: '',
    exceptions: [],
    office: '',
    rank: null,
    severity: 'reason',
    source: '',
    from: '',
    to: '',
    note: '',
    ...changes,
  }
}
