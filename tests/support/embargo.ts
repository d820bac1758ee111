import { expectOk } from '#lib/platform/command.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { sql } from '#tests/support/database.ts'
import { as, stateOf, walkTo } from '#tests/support/world.ts'

const HOUR = 60 * 60_000

/** A new article that is live and, for an hour to come, on the paper's own pages alone. */
export async function embargoedArticle(content?: Parameters<typeof walkTo>[1]): Promise<number> {
  const articleId = await walkTo(5, content)
  const { draft } = await stateOf(articleId)
  const embargoUntil = new Date(Date.now() + HOUR).toISOString()
  expectOk(await as('third', publishRevision, { articleId, hash: draft.hash, embargoUntil }))
  return articleId
}

/** As if the embargo's time had come. */
export async function endEmbargo(articleId: number): Promise<void> {
  await sql(
    'owner',
    `do $$ begin
       set local session_replication_role = replica;
       update publication set embargo_until = now() where article_id = ${articleId} and ended_at is null;
     end $$`,
  )
}

/** As if an article had first appeared that many hours ago. */
export async function firstPublishedHoursAgo(articleId: number, hours: number): Promise<void> {
  await sql(
    'owner',
    `do $$ begin
       set local session_replication_role = replica;
       update publication set first_published_at = now() - interval '${hours} hours' where article_id = ${articleId};
       update listing set first_published_at = now() - interval '${hours} hours' where article_id = ${articleId};
     end $$`,
  )
}
