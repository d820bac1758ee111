import type { Content } from '#lib/document/content.ts'
import { mediaOf } from '#lib/document/media-of.ts'
import { tokenHash } from '#lib/people/invitation.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { MAKER_IS_STAFF } from './list-preview-links.ts'

/** The one version that a link shows, and until when. */
export type Previewed = { articleId: number; hash: string; content: Content; expiresAt: Date }

// One statement that finds a row or none: what is unknown, over, taken back or whose maker has left are the same to it.
const IS_OPEN = Prisma.sql`l.revoked_at is null and l.expires_at > now() and ${MAKER_IS_STAFF}`

const CONTENT = Prisma.sql`coalesce(
  (select r.content from revision r where r.id = l.revision_id),
  (select v.content from draft_version v where v.id = l.kept_id)) as content`

/** What a link's token shows now, counted as opened; null for a token that opens nothing, whatever the reason. */
export async function openPreview(token: string): Promise<Previewed | null> {
  const [shown] = await app().$queryRaw<Previewed[]>`
    update preview_link l set opened = l.opened + 1
    where l.token_hash = ${tokenHash(token)} and ${IS_OPEN}
    returning l.article_id as "articleId", l.hash, l.expires_at as "expiresAt", ${CONTENT}`
  return shown ?? null
}

/** Whether a link's token shows this medium now: those of its version and no others. */
export async function previewShows(token: string, sha256: string): Promise<boolean> {
  const [shown] = await app().$queryRaw<{ content: Content }[]>`
    select ${CONTENT} from preview_link l where l.token_hash = ${tokenHash(token)} and ${IS_OPEN}`
  return shown !== undefined && mediaOf(shown.content).includes(sha256)
}
