import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import type { RemarkMarks } from './state.ts'

type Row = { id: number; at: string | null; isOpen: boolean; newestReply: number; newestTurn: number }

/**
 * Which parts of an article have open remarks that the actor may read, without their words: cheap enough to be asked
 * whenever something was said. Null where they may not know of the article.
 */
export async function readMarks(actor: Actor, articleId: number): Promise<RemarkMarks | null> {
  const [known] = await app().$queryRaw<{ isKnown: boolean }[]>`
    select may_know(${actor.id}, ${articleId}) as "isKnown"`
  if (!known?.isKnown) return null
  const rows = await app().$queryRaw<Row[]>`
    with readable as (
      select hash from (select distinct hash from remark where article_id = ${articleId}) h
      where may_read_text(${actor.id}, ${articleId}, hash))
    select r.id, r.spans->0->>'at' as at, coalesce(t.kind, 'reopened') = 'reopened' as "isOpen",
      coalesce(t.id, 0) as "newestTurn",
      coalesce((select max(y.id) from remark_reply y where y.remark_id = r.id), 0) as "newestReply"
    from remark r join readable on readable.hash = r.hash
    left join lateral (select id, kind from remark_turn where remark_id = r.id order by id desc limit 1) t on true
    where r.article_id = ${articleId}`
  const open = rows.filter(({ isOpen }) => isOpen)
  const at: Record<string, number> = {}
  for (const { at: place } of open) {
    const part = place?.startsWith('body') ? 'body' : (place ?? '')
    at[part] = (at[part] ?? 0) + 1
  }
  const newest = (of: (row: Row) => number) => rows.reduce((most, row) => Math.max(most, of(row)), 0)
  const news = [newest(({ id }) => id), newest((row) => row.newestReply), newest((row) => row.newestTurn)]
  return { open: open.length, at, news: news.join(' ') }
}
