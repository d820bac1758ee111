import { app } from '#lib/platform/db.ts'

/** A person's session now, and which of the articles asked about they may know of. */
export type Knowing = { personId: number; sessionVersion: number; articleIds: number[] }

/**
 * Of these people the active ones who may enter the desk, each with the articles among these that they may know of: the
 * rule of `isKnownTo`, for many people at once.
 */
export async function whoMayKnow(personIds: number[], articleIds: number[]): Promise<Knowing[]> {
  return app().$queryRaw<Knowing[]>`
    select p.id as "personId", p.session_version as "sessionVersion", array(
      select a.id from article a where a.id = any(${articleIds}::integer[]) and (
        a.created_by = p.id
        or exists (select 1 from person_role r where r.person_id = p.id and r.role_key in ('editor', 'chief'))
        or exists (select 1 from draft_writing w where w.article_id = a.id and w.person_id = p.id)
        or exists (select 1 from round k where k.article_id = a.id))
      order by a.id) as "articleIds"
    from person p
    where p.id = any(${personIds}::integer[]) and p.disabled_at is null and exists (
      select 1 from person_role r join role_grant g on g.role_key = r.role_key
      where r.person_id = p.id and g.capability = 'draft')
    order by p.id`
}
