import type { Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { keyOf } from './rules.ts'
import type { Entry, EntryInput } from './schema.ts'

/** The columns of `lexicon_entry` e as an `Entry`. */
export const entryColumns = Prisma.sql`
  e.id, e.kind, e.forms, e.replacement, e.exceptions, e.office, e.rank, e.severity, e.source, e.note,
  coalesce(e.valid_from::text, '') as "from", coalesce(e.valid_to::text, '') as "to"`

/** The entries of a state of the lexicon, in the order of their numbers. */
export async function readEntries(tx: Transaction, version: number): Promise<Entry[]> {
  return tx.$queryRaw<Entry[]>`
    select ${entryColumns} from lexicon_entry e
    where e.since <= ${version}::integer and (e.until is null or e.until > ${version}::integer) order by e.id`
}

/** Puts entries into a state that has just begun; one statement, however many. */
export async function putEntries(
  tx: Transaction,
  version: number,
  entries: readonly EntryInput[],
): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, key: keyOf(entry) }))
  await tx.$executeRaw`
    insert into lexicon_entry (key, kind, forms, replacement, exceptions, office, rank, severity, source, note,
      valid_from, valid_to, since)
    select g.key, g.kind, g.forms, g.replacement, g.exceptions, g.office, g.rank, g.severity, g.source, g.note,
      nullif(g."from", '')::date, nullif(g."to", '')::date, ${version}::integer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (key text, kind text, forms text[], replacement text,
      exceptions text[], office text, rank integer, severity text, source text, note text, "from" text, "to" text)`
}

/** Ends entries with a state that has just begun. */
export async function endEntries(tx: Transaction, version: number, ids: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    update lexicon_entry set until = ${version}::integer where id = any(${[...ids]}::integer[]) and until is null`
}
