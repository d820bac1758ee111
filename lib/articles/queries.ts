import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'

/** Editors and the editor-in-chief work on everybody's copy; the same roles as in the rules of review. */
const seesAll = (actor: Actor) => actor.roles.some((role) => role === 'editor' || role === 'chief')

const mayKnow = (actor: Actor) => actor.capabilities.includes('draft')

// Asked row by row, by index: a list shows thirty of all articles that there ever were.

/** SQL: whether article `a` is the actor's own, begun or partly written by them, or everybody's copy is theirs. */
export function isTheirs(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${seesAll(actor)} or a.created_by = ${actor.id} or (
    select true from draft_writing w where w.article_id = a.id and w.person_id = ${actor.id} limit 1))`
}

/**
 * SQL: whether the actor may know of article `a`. Staff know their own and whatever was ever submitted, editors and
 * the editor-in-chief everything; an account without a desk knows nothing.
 */
export function isKnownTo(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${mayKnow(actor)} and (${isTheirs(actor)}
    or (select true from round k where k.article_id = a.id limit 1)))`
}

/** SQL: whether the actor may read the draft of article `a` itself: while it lies on the author's desk only as theirs. */
export function isDraftOpenTo(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${mayKnow(actor)} and (${isTheirs(actor)} or exists (
    select 1 from round k where k.article_id = a.id and k.closed_at is null and open_position(k.id) > 0)))`
}

/** The text in work. `savedAt` is ISO 8601. */
export type DraftText = {
  version: number
  hash: string
  content: Content
  savedAt: string
  savedBy: string
  savedById: number
}

/** The draft of an article as it is now; null where the actor may not read it, or where there is none. */
export async function readDraft(
  actor: Actor,
  articleId: number,
  tx: Transaction = app(),
): Promise<DraftText | null> {
  const [draft] = await tx.$queryRaw<(Omit<DraftText, 'savedAt'> & { savedAt: Date })[]>`
    select d.version, d.hash, d.content, d.updated_at as "savedAt", p.name as "savedBy",
      p.id as "savedById"
    from article a join draft d on d.article_id = a.id join person p on p.id = d.updated_by
    where a.id = ${articleId} and ${isDraftOpenTo(actor)}`
  return draft ? { ...draft, savedAt: draft.savedAt.toISOString() } : null
}

/** A channel that an article may stand in; `parentName` is '' at the top. */
export type Channel = { slug: string; name: string; parentName: string; retired: boolean }

/** The paper's channels in its own order: those in use, and the one that an article stands in already, retired or not. */
export async function listChannels(standsIn = ''): Promise<Channel[]> {
  const channels = await app().channel.findMany({
    where: { OR: [{ retiredAt: null }, { slug: standsIn }] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true, retiredAt: true, parent: { select: { name: true } } },
  })
  return channels.map(({ slug, name, retiredAt, parent }) => ({
    ...{ slug, name, parentName: parent?.name ?? '', retired: retiredAt !== null },
  }))
}
