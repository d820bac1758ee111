import type { Content } from '#lib/document/content.ts'
import { app } from '#lib/platform/db.ts'
import { keepCount } from './count-findings.ts'
import { readMachine } from './read-machine.ts'

/** How many texts are read again at most, so that a change of the lexicon holds nothing else up. */
const AT_MOST = 200

/**
 * Reads again what lies with a stage and has moved on since it was counted: its text, the lexicon, the day; and after an hour
 * whatever else the machine reads by. What was never counted comes first, and `atMost` texts are read. Gives how many were.
 */
export async function recountFindings({ atMost = AT_MOST } = {}): Promise<number> {
  const moved = await app().$queryRaw<{ articleId: number; hash: string; content: Content }[]>`
    select d.article_id as "articleId", d.hash, d.content
    from article_standing st join draft d on d.article_id = st.article_id
    left join finding_count f on f.article_id = st.article_id
    where st.state = 'in-review' and (f.hash is distinct from d.hash
      or f.lexicon_version <> coalesce((select max(id) from lexicon_version), 0)
      or f.counted_at < now() - interval '1 hour'
      or f.counted_at < date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')
    order by f.counted_at nulls first, d.article_id limit ${atMost}`
  // One after another: nobody waits for these.
  for (const text of moved)
    await keepCount(app(), text, await readMachine(app(), text.articleId, text.content))
  return moved.length
}
