import { currentActor } from '#app/session.ts'
import { readLexicon } from '#lib/lexicons/queries.ts'
import { paperDay } from '#lib/lexicons/rules.ts'
import { writeCsv } from '#lib/lexicons/write-csv.ts'

/** The whole lexicon as a file, for who keeps it. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401 })
  const entries = await readLexicon(actor)
  if (!entries) return new Response(null, { status: 403 })
  return new Response(writeCsv(entries), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="lexicon-${paperDay(new Date())}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
