import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { type FrozenRow, type PastText, textOf } from './frozen-texts.ts'
import { type Hand, handsOf } from './hands.ts'

/** A finding that somebody let pass 放行. `at` is ISO 8601. */
export type SheetWaiver = {
  id: number
  found: string
  passage: string
  reason: string
  by: string
  at: string
}

/** A remark with the answers to it and what became of it. `at` is ISO 8601. */
export type SheetRemark = {
  id: number
  by: string
  at: string
  words: string
  /** What it would rather read; null where it suggests nothing. */
  wording: string | null
  replies: { id: number; by: string; at: string; words: string }[]
  /** resolved, reopened, taken or declined; the last one is how it stands. */
  turns: { id: number; by: string; at: string; kind: string }[]
}

/**
 * The texts of a walk with their words, and whose each is: what a marked-up copy is made of. The first bears no marks and
 * `ofText` has 0 for it.
 */
export type SheetCopy = { texts: PastText[]; contents: Content[]; hands: Hand[]; ofText: number[] }

const named = { select: { name: true } } as const

/** What was let pass in the article, in order. */
export async function readWaivers(tx: Transaction, articleId: number): Promise<SheetWaiver[]> {
  const waivers = await tx.findingWaiver.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    include: { person: named },
  })
  return waivers.map(({ id, found, passage, reason, person, createdAt }) => ({
    ...{ id, found, passage, reason, by: person.name, at: createdAt.toISOString() },
  }))
}

/** What was said about the article's texts, as far as the actor may read them, in order. */
export async function readSheetRemarks(
  tx: Transaction,
  actor: Actor,
  articleId: number,
): Promise<SheetRemark[]> {
  const open = await tx.$queryRaw<{ id: number }[]>`
    select id from remark where article_id = ${articleId} and may_read_text(${actor.id}, article_id, hash)`
  const part = { orderBy: { id: 'asc' }, include: { person: named } } as const
  const remarks = await tx.remark.findMany({
    where: { id: { in: open.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    include: { person: named, replies: part, turns: part },
  })
  const told = <Row extends { person: { name: string }; createdAt: Date }>({ person, createdAt }: Row) => ({
    by: person.name,
    at: createdAt.toISOString(),
  })
  return remarks.map((remark) => ({
    ...{ id: remark.id, ...told(remark), words: remark.words, wording: remark.wording },
    replies: remark.replies.map((reply) => ({ id: reply.id, ...told(reply), words: reply.words })),
    turns: remark.turns.map((turn) => ({ id: turn.id, ...told(turn), kind: turn.kind })),
  }))
}

/** The words of a walk's texts; null where there is only the one that it began with. */
export async function readCopy(
  tx: Transaction,
  articleId: number,
  rows: FrozenRow[],
): Promise<SheetCopy | null> {
  if (rows.length < 2) return null
  const contents = await tx.revision.findMany({
    where: { articleId, number: { in: rows.map(({ number }) => number) } },
    orderBy: { number: 'asc' },
    select: { content: true },
  })
  const texts = rows.map(textOf)
  return { texts, contents: contents.map(({ content }) => content as Content), ...handsOf(texts) }
}
