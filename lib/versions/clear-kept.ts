import { app } from '#lib/platform/db.ts'

/** How many of the newest versions of a draft stay however old they are. */
const NEWEST = 20

/**
 * Clears away what was kept of drafts and is wanted no more: what nobody named, older than thirty days, beyond the
 * newest of its article, and was never shown to anybody by a link.
 */
export async function clearKept(): Promise<void> {
  await app().$executeRaw`
    delete from draft_version where id in (
      select v.id from (
        select id, name, saved_at, row_number() over (partition by article_id order by id desc) as place
        from draft_version) v
      where not exists (select 1 from preview_link l where l.kept_id = v.id) and v.name is null and v.saved_at < now() - interval '31 days' and v.place > ${NEWEST})`
}
