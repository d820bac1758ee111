import { app } from '#lib/platform/db.ts'

/** How many of the newest versions of a draft stay however old they are. */
const NEWEST = 20

/**
 * Clears away what was kept of drafts and is wanted no more: what nobody named, older than thirty days, beyond the
 * newest of its article. Where a release or a submission froze the same words, they are kept there.
 */
export async function clearKept(): Promise<void> {
  await app().$executeRaw`
    delete from draft_version where id in (
      select v.id from (
        select id, name, saved_at, row_number() over (partition by article_id order by id desc) as place
        from draft_version) v
      where v.name is null and v.saved_at < now() - interval '31 days' and v.place > ${NEWEST})`
}
