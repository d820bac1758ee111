import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { isKeptOpenTo } from '#lib/versions/queries.ts'

/** A preview link as the desk lists it; the address itself is known to who made it alone. Times are ISO 8601. */
export type PreviewLink = {
  id: number
  madeBy: string
  madeAt: string
  expiresAt: string
  /** `open`, or why it no longer is; `away`: who made it has no desk any more. */
  state: 'open' | 'expired' | 'revoked' | 'away'
  /** The number of the revision that it shows; null for a draft. */
  revision: number | null
  /** When the draft that it shows was saved, and what it is called ('' for nothing). */
  savedAt: string | null
  called: string
  hash: string
  opened: number
  lastOpenedAt: string | null
}

/** SQL: whether who made link `l` is at the paper still. */
export const MAKER_IS_STAFF = Prisma.sql`exists (
  select 1 from person m join person_role pr on pr.person_id = m.id join role_grant g on g.role_key = pr.role_key
  where m.id = l.made_by and m.disabled_at is null and g.capability = 'draft')`

/** The links to the versions of an article that the actor may read, newest first. */
export async function listPreviewLinks(
  actor: Actor,
  articleId: number,
  tx: Transaction = app(),
): Promise<PreviewLink[]> {
  return tx.$queryRaw<PreviewLink[]>`
    select l.id, p.name as "madeBy", to_json(l.made_at) as "madeAt", to_json(l.expires_at) as "expiresAt",
      case when l.revoked_at is not null then 'revoked' when l.expires_at <= now() then 'expired'
        when not ${MAKER_IS_STAFF} then 'away' else 'open' end as state,
      r.number as revision, to_json(v.saved_at) as "savedAt", coalesce(v.name, '') as called, l.hash, l.opened,
      to_json(l.last_opened_at) as "lastOpenedAt"
    from article a join preview_link l on l.article_id = a.id join person p on p.id = l.made_by
    left join revision r on r.id = l.revision_id
    left join draft_version v on v.id = l.kept_id
    where a.id = ${articleId} and (r.id is not null and ${isKnownTo(actor)} or v.id is not null and ${isKeptOpenTo(actor)})
    order by l.id desc`
}
