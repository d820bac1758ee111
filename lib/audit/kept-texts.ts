import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import type { StageName } from '#lib/review/standing.ts'
import { isKeptOpenTo } from '#lib/versions/queries.ts'
import { idOfKept, type KeptName, nameOfKept } from '#lib/versions/schema.ts'
import type { PastText } from './frozen-texts.ts'

type Row = Pick<PastText, 'hash' | 'personId' | 'by'> & { id: number; at: Date; stage: StageName | null }

/** What the article's draft said between two moments, as far as the actor may read that, oldest first, with whose it is. */
export async function readKeptTexts(
  actor: Actor,
  articleId: number,
  { from, to }: { from: string; to: string },
): Promise<PastText[]> {
  const rows = await app().$queryRaw<Row[]>`
    select v.id, v.hash, v.person_id as "personId", p.name as by, v.saved_at as at,
      (select jsonb_build_object('position', s.position, 'key', s.key, 'nameZh', s.name_zh, 'nameEn', s.name_en)
        from round k join workflow_stage s on s.workflow_version_id = k.workflow_version_id
        where k.article_id = a.id and s.position = v.position and k.opened_at <= v.saved_at
        order by k.id desc limit 1) as stage
    from article a join draft_version v on v.article_id = a.id join person p on p.id = v.person_id
    where a.id = ${articleId} and v.saved_at > ${from}::timestamptz and v.saved_at <= ${to}::timestamptz
      and ${isKeptOpenTo(actor)}
    order by v.id`
  return rows.map(({ id, at, stage, ...row }) => ({
    ...row,
    ...{ name: nameOfKept(id), place: stage ?? 'author', at: at.toISOString() },
  }))
}

/** The words of kept texts, by their names; only of those that the actor may read. */
export async function readKeptWords(
  actor: Actor,
  articleId: number,
  names: KeptName[],
): Promise<Map<string, Content>> {
  if (names.length === 0) return new Map()
  const rows = await app().$queryRaw<{ id: number; content: Content }[]>`
    select v.id, v.content from article a join draft_version v on v.article_id = a.id
    where a.id = ${articleId} and v.id = any(${names.map(idOfKept)}) and ${isKeptOpenTo(actor)}`
  return new Map(rows.map(({ id, content }) => [nameOfKept(id), content]))
}
