import type { Transaction } from '#lib/platform/db.ts'
import type { StageName } from '#lib/review/standing.ts'
import type { VersionName } from '#lib/versions/schema.ts'
import type { Place } from './told-event.ts'

/** One text of an article's past, with whose it is: who froze it, or, of the text in work, who saved it last. */
export type PastText = {
  /** A frozen text by its number, the text in work, what that said before somebody else went on with it, or one before or with a wording that somebody took. */
  name: VersionName | 'taken'
  hash: string
  personId: number
  /** The name as signed where they signed as they froze it: "B" or "B 代 A". */
  by: string
  /** Where the article lay as these words were written. */
  place: Extract<Place, 'author'> | StageName
  /** ISO 8601. */
  at: string
}

/** A frozen text with its round and where the article lay; `stage` is null on the author's desk. */
export type FrozenRow = Omit<PastText, 'name' | 'at' | 'place'> & {
  number: number
  roundId: number
  at: Date
  position: number
  stage: StageName | null
}

/** A frozen text as one of the article's past. */
export function textOf({ number, at, hash, personId, by, stage }: FrozenRow): PastText {
  return { name: number, hash, personId, by, place: stage ?? 'author', at: at.toISOString() }
}

/**
 * The article's frozen texts up to number `newest`, in order, without their words. A text is frozen by the act that hands it
 * on, in the same transaction, which tells the stage; who froze without one, as raw SQL can, sat somewhere all the same.
 */
export async function readFrozen(tx: Transaction, articleId: number, newest: number): Promise<FrozenRow[]> {
  return tx.$queryRaw<FrozenRow[]>`
    select t.*, case when s.position is not null then jsonb_build_object('position', s.position, 'key', s.key,
        'nameZh', s.name_zh, 'nameEn', s.name_en) end as stage
    from (
      select r.number, r.round_id as "roundId", r.hash, r.created_by as "personId", r.created_at as at,
        coalesce(a.signed_as, p.name) as by, rd.workflow_version_id, coalesce(h.position, a.position, b.from_position,
          (select case z.origin when 'author' then 0 else z.position end from seat z
            where z.round_id = r.round_id and z.person_id = r.created_by), 0) as position
      from revision r join round rd on rd.id = r.round_id join person p on p.id = r.created_by
      left join lateral (select 0 as position from submission h
        where h.round_id = r.round_id and h.revision_id = r.id and h.created_at = r.created_at limit 1) h on true
      left join lateral (select a.position, a.signed_as from approval a
        where a.round_id = r.round_id and a.revision_id = r.id and a.created_at = r.created_at and a.person_id = r.created_by limit 1) a on true
      left join lateral (select b.from_position from "return" b
        where b.round_id = r.round_id and b.created_at = r.created_at limit 1) b on true
      where r.article_id = ${articleId} and r.number <= ${newest}
    ) t
    left join workflow_stage s on s.workflow_version_id = t.workflow_version_id and s.position = t.position
    order by t.number`
}
