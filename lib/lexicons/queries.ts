import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { completeRows } from './complete-rows.ts'
import { decodeFile } from './decode-file.ts'
import { entryColumns, readEntries } from './entry-row.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { type RowProblem, readCsv } from './read-csv.ts'
import { canKeepLexicon, foldWords, paperDay } from './rules.ts'
import type { Entry, LexiconFilter } from './schema.ts'
import { currentVersion } from './versions.ts'

/** How many entries a page of the lexicon shows. */
const PAGE = 50

/** A page of the lexicon, newest entries first; `next` is the number before which the following one begins, null on the last. */
export type LexiconPage = { entries: Entry[]; next: number | null; total: number; version: number }

/** The entries that stand in the lexicon and that a filter leaves; null for who does not keep it. */
export async function listLexicon(
  actor: Actor,
  filter: LexiconFilter,
  before: number | null,
): Promise<LexiconPage | null> {
  if (!canKeepLexicon(actor).allowed) return null
  const where = matches(filter, paperDay(new Date()))
  const [entries, [count], version] = await Promise.all([
    app().$queryRaw<Entry[]>`
      select ${entryColumns} from lexicon_entry e
      where ${where} and (${before}::integer is null or e.id < ${before}) order by e.id desc limit ${PAGE + 1}`,
    app().$queryRaw<
      { total: number }[]
    >`select count(*)::integer as total from lexicon_entry e where ${where}`,
    currentVersion(app()),
  ])
  const shown = entries.slice(0, PAGE)
  return {
    entries: shown,
    next: entries.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    total: count?.total ?? 0,
    version,
  }
}

function matches({ q, kind, severity, days }: LexiconFilter, today: string): Prisma.Sql {
  const given = [Prisma.sql`e.until is null`]
  if (kind) given.push(Prisma.sql`e.kind = ${kind}`)
  if (severity) given.push(Prisma.sql`e.severity = ${severity}`)
  if (days === 'now') {
    given.push(Prisma.sql`coalesce(e.valid_from <= ${today}::date, true)
      and coalesce(e.valid_to >= ${today}::date, true)`)
  }
  if (days === 'later') given.push(Prisma.sql`e.valid_from > ${today}::date`)
  if (days === 'past') given.push(Prisma.sql`e.valid_to < ${today}::date`)
  if (q) {
    const part = `%${foldWords(q).replace(/[\\%_]/g, '\\$&')}%`
    given.push(Prisma.sql`lower(normalize(
      concat_ws(' ', array_to_string(e.forms, ' '), e.replacement, e.office, e.source, e.note), NFKC)) like ${part}`)
  }
  return Prisma.join(given, ' and ')
}

/** Every entry that stands in the lexicon, for its file; null for who does not keep it. */
export async function readLexicon(actor: Actor): Promise<Entry[] | null> {
  if (!canKeepLexicon(actor).allowed) return null
  return readEntries(app(), await currentVersion(app()))
}

/** What an import would do, before anybody does it; `plan` is null where rows are wrong, and `problems` names each. */
export type ImportPreview = { version: number; rows: number; plan: ImportPlan | null; problems: RowProblem[] }

/** Looks at a file as `importLexicon` would; null for what is no text. Whoever calls it has asked `canKeepLexicon`. */
export async function previewImport(bytes: Uint8Array, whole: boolean): Promise<ImportPreview | null> {
  const text = decodeFile(bytes)
  if (text === null) return null
  const read = readCsv(text)
  const version = await currentVersion(app())
  const entries = await readEntries(app(), version)
  const { rows, problems: unfit } = completeRows(read.rows, read.columns, entries)
  const problems = [...read.problems, ...unfit]
  const plan = problems.length > 0 ? null : planImport(rows, entries, whole)
  return { version, rows: rows.length, plan, problems }
}
