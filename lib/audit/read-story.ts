import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { type KeptDraft, listKept } from '#lib/versions/queries.ts'
import { readEvents } from './queries.ts'
import { type ToldEvent, tellEvents } from './told-event.ts'

/**
 * Everything that happened to one article, from its beginning, every text of it that was frozen, and what its draft said
 * in between as far as the reader may read that; both newest first.
 */
export type Story = { events: ToldEvent[]; revisions: FrozenRevision[]; kept: KeptDraft[] }

/** One frozen text. `live`: readers have it now; `ended`: they had it once. */
export type FrozenRevision = {
  number: number
  hash: string
  frozenBy: string
  frozenAt: string
  readers: 'never' | 'live' | 'ended'
}

/** The article's story in the order in which it happened; null where the actor may not know of it. */
export async function readStory(actor: Actor, articleId: number): Promise<Story | null> {
  return app().$transaction(
    async (tx) => {
      const known = await tx.$queryRaw<unknown[]>`
        select 1 from article a where a.id = ${articleId} and ${isKnownTo(actor)}`
      if (known.length === 0) return null
      // A version's name is told with the version, to who may read it; that readers have what they ought to stands beside
      // the release.
      const events = await readEvents(
        tx,
        Prisma.sql`where e.article_id = ${articleId} and e.name not in ('version.named', 'receipt.right') order by e.seq`,
      )
      const revisions = await tx.revision.findMany({
        where: { articleId },
        orderBy: { number: 'desc' },
        select: {
          number: true,
          hash: true,
          createdAt: true,
          author: { select: { name: true } },
          publications: { select: { endedAt: true } },
        },
      })
      return {
        events: await tellEvents(tx, events),
        kept: await listKept(actor, articleId, tx),
        revisions: revisions.map(({ number, hash, createdAt, author, publications }) => ({
          number,
          hash,
          frozenBy: author.name,
          frozenAt: createdAt.toISOString(),
          readers:
            publications.length === 0
              ? 'never'
              : publications.some(({ endedAt }) => endedAt === null)
                ? 'live'
                : 'ended',
        })),
      }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}
