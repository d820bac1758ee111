import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import type { RefusalCode } from '#lib/platform/refusal.ts'

/** One time that readers had the article. `endedAs`: superseded, withdrawn, or null while live. Times are ISO 8601. */
export type Release = {
  publicationId: number
  revision: number
  hash: string
  publishedAt: string
  publishedBy: string
  /** Until when feeds and the API keep it back. */
  embargoUntil: string | null
  endedAt: string | null
  endedAs: string | null
  withdrawal: { by: string; reason: string; publicNote: string } | null
}

/** A release that waits for its time, or whose time has come without its going out: since when, and why (the last refusal). */
export type WaitingRelease = {
  at: string
  by: string
  embargoUntil: string | null
  heldBack: { since: string; reason: RefusalCode } | null
}

/** `slug` is what the article's address says after its number; '' for nothing. */
export type Releases = { releases: Release[]; waiting: WaitingRelease | null; slug: string }

/** Every release of the article, newest first, and the one that waits; null where the actor may not know of it. */
export async function readReleases(actor: Actor, articleId: number): Promise<Releases | null> {
  const known = await app().$queryRaw<unknown[]>`
    select 1 from article a where a.id = ${articleId} and ${isKnownTo(actor)}`
  if (known.length === 0) return null
  const named = { select: { name: true } } as const
  const [publications, waiting, newest] = await Promise.all([
    app().publication.findMany({
      where: { articleId },
      orderBy: { id: 'desc' },
      include: {
        publisher: named,
        revision: { select: { number: true } },
        withdrawal: { include: { person: named } },
      },
    }),
    app().publicationSchedule.findFirst({
      where: { round: { articleId, closedAt: null }, cancelledAt: null },
      include: { person: named },
    }),
    app().articleSlug.findFirst({ where: { articleId }, orderBy: { id: 'desc' } }),
  ])
  return {
    releases: publications.map((publication) => ({
      publicationId: publication.id,
      revision: publication.revision.number,
      hash: publication.hash,
      publishedAt: publication.publishedAt.toISOString(),
      publishedBy: publication.publisher.name,
      embargoUntil: publication.embargoUntil?.toISOString() ?? null,
      endedAt: publication.endedAt?.toISOString() ?? null,
      endedAs: publication.endedAs,
      withdrawal: publication.withdrawal && {
        by: publication.withdrawal.person.name,
        reason: publication.withdrawal.reason,
        publicNote: publication.withdrawal.publicNote,
      },
    })),
    waiting: waiting && {
      at: waiting.at.toISOString(),
      by: waiting.person.name,
      embargoUntil: waiting.embargoUntil?.toISOString() ?? null,
      heldBack: await readHeldBack(articleId, waiting.id),
    },
    slug: newest?.slug ?? '',
  }
}

async function readHeldBack(articleId: number, scheduleId: number): Promise<WaitingRelease['heldBack']> {
  const event = await app().auditEvent.findFirst({
    where: { articleId, name: 'release.held-back', data: { path: ['scheduleId'], equals: scheduleId } },
    orderBy: { seq: 'desc' },
  })
  if (!event) return null
  const { reason } = event.data as { reason: RefusalCode }
  return { since: event.at.toISOString(), reason }
}
