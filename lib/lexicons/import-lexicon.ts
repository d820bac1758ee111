import { command } from '#lib/platform/command.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { completeRows } from './complete-rows.ts'
import { decodeFile } from './decode-file.ts'
import { endEntries, putEntries, readEntries } from './entry-row.ts'
import { planImport } from './plan-import.ts'
import { type RowProblem, readCsv } from './read-csv.ts'
import { canKeepLexicon } from './rules.ts'
import { importLexiconInput } from './schema.ts'
import { lockLexicon, nextVersion } from './versions.ts'

/**
 * Takes a CSV file into the lexicon, whole or not at all: a file with a wrong row is refused as `lexicon-rows-wrong`, each
 * row and column named in `fields` (`rows.3.from`). Refuses `settings-outdated` when the lexicon is no longer what the
 * preview was made of, and `nothing-changed` for a file that changes nothing. Gives how many entries were added, changed
 * and ended.
 */
export const importLexicon = command({
  name: 'lexicon.imported',
  input: importLexiconInput,
  async run({ tx, actor, input: { bytes, seen, whole }, record }) {
    permit(canKeepLexicon(actor))
    const text = decodeFile(bytes)
    if (text === null) return refuse('not-a-csv')
    const read = readCsv(text)
    if (read.problems.length > 0) throw new RefusalError(rowsWrong(read.problems))
    const now = await lockLexicon(tx)
    if (now !== seen) return refuse('settings-outdated')
    const entries = await readEntries(tx, now)
    const { rows, problems } = completeRows(read.rows, read.columns, entries)
    if (problems.length > 0) throw new RefusalError(rowsWrong(problems))
    const { added, changed, ended } = planImport(rows, entries, whole)
    const counts = { added: added.length, changed: changed.length, ended: ended.length }
    if (counts.added + counts.changed + counts.ended === 0) return refuse('nothing-changed')
    const version = await nextVersion(tx)
    await endEntries(tx, version, [...changed.map(({ was }) => was.id), ...ended.map(({ id }) => id)])
    await putEntries(tx, version, [...changed.map(({ is }) => is), ...added])
    record(null, {
      version,
      ...Object.fromEntries(Object.entries(counts).map(([what, count]) => [`is ${what}`, String(count)])),
    })
    return { version, ...counts }
  },
})

function rowsWrong(problems: readonly RowProblem[]) {
  const fields = problems.map(
    ({ row, column, code, params }) =>
      [`rows.${row}.${column ?? 'row'}`, { code, ...(params && { params }) }] as const,
  )
  const count = new Set(problems.map(({ row }) => row)).size
  return { code: 'lexicon-rows-wrong' as const, params: { count }, fields: Object.fromEntries(fields) }
}
