import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { readEvents } from './queries.ts'
import { type ToldEvent, tellEvents } from './told-event.ts'

/** Everything that happened to one article, from its beginning, and every text of it that was frozen. */
export type Story = { events: ToldEvent[]; revisions: FrozenRevision[] }

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
      const kept = await readEvents(tx, Prisma.sql`where e.article_id = ${articleId} order by e.seq`)
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
        events: await tellEvents(tx, kept),
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
