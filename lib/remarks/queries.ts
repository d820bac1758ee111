import type { AnchorSpan } from '#lib/document/anchor/span.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import type { Prisma } from '#lib/platform/prisma/client.ts'
import { findPlaces } from './find-places.ts'
import type { Colleague, RemarkView, Said, TurnKind } from './state.ts'

const named = { select: { id: true, name: true } } as const
const inOrder = { orderBy: { id: 'asc' }, include: { person: named } } as const
const parts = {
  person: named,
  replies: inOrder,
  turns: inOrder,
  round: { select: { version: { select: { stages: true } } } },
} as const satisfies Prisma.RemarkInclude

/**
 * Every remark on an article that the actor may read, in the order in which they were made, each with its place in the
 * text that is shown. One on words of a draft is for who may read that draft.
 */
export async function readRemarks(
  actor: Actor,
  articleId: number,
  present: { hash: string; content: Content },
  tx: Transaction = app(),
): Promise<RemarkView[]> {
  const kept = await tx.remark.findMany({ where: { articleId }, orderBy: { id: 'asc' }, include: parts })
  if (kept.length === 0) return []
  const open = await readable(tx, actor, articleId, [...new Set(kept.map(({ hash }) => hash))])
  const remarks = kept.filter(({ hash }) => open.has(hash))
  const people = await namesOf(tx, remarks)
  const places = await findPlaces(
    tx,
    articleId,
    remarks.map(({ hash, spans, createdAt }) => ({ hash, spans: spans as AnchorSpan[], createdAt })),
    present,
  )
  return remarks.map((remark, index): RemarkView => {
    const stage = remark.round?.version.stages.find(({ position }) => position === remark.position)
    return {
      ...saidOf(remark, people),
      stage: stage
        ? { position: stage.position, key: stage.key, nameZh: stage.nameZh, nameEn: stage.nameEn }
        : null,
      pointedAt: remark.spans as AnchorSpan[],
      place: places[index] ?? { state: 'gone', spans: [] },
      wording: remark.wording,
      replies: remark.replies.map((reply) => saidOf(reply, people)),
      turns: remark.turns.map(({ kind, person, createdAt }) => ({
        kind: kind as TurnKind,
        by: person.name,
        at: createdAt.toISOString(),
      })),
      isOpen: isOpen(remark.turns),
    }
  })
}

/** Colleagues who may read this text of the article, for calling them by name; nobody where the actor may not. */
export async function listReaders(actor: Actor, articleId: number, hash: string): Promise<Colleague[]> {
  return app().$queryRaw<Colleague[]>`
    select p.id, p.name from person p
    where may_read_text(${actor.id}, ${articleId}, ${hash}) and p.id <> ${actor.id} and p.disabled_at is null
      and may_read_text(p.id, ${articleId}, ${hash})
    order by p.name, p.id`
}

function isOpen(turns: readonly { kind: string }[]): boolean {
  const last = turns.at(-1)
  return !last || last.kind === 'reopened'
}

async function readable(
  tx: Transaction,
  actor: Actor,
  articleId: number,
  hashes: string[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    select hash from unnest(${hashes}::text[]) hash where may_read_text(${actor.id}, ${articleId}, hash)`
  return new Set(rows.map(({ hash }) => hash))
}

type Kept = { id: number; words: string; mentions: number[]; person: Colleague; createdAt: Date }

function saidOf({ id, words, mentions, person, createdAt }: Kept, people: Map<number, string>): Said {
  return {
    ...{ id, words, by: person, at: createdAt.toISOString() },
    mentions: mentions.map((each) => ({ id: each, name: people.get(each) ?? '' })),
  }
}

async function namesOf(
  tx: Transaction,
  remarks: readonly { mentions: number[]; replies: readonly { mentions: number[] }[] }[],
): Promise<Map<number, string>> {
  const ids = remarks
    .flatMap(({ mentions, replies }) => [mentions, ...replies.map((reply) => reply.mentions)])
    .flat()
  if (ids.length === 0) return new Map()
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
