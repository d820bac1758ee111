import type { AnchorSpan } from '#lib/document/anchor/span.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { RemarkState } from './rules.ts'

/** A remark that the actor may read, with its article locked for this transaction. */
export type LockedRemark = {
  remark: RemarkState & { id: number; hash: string; spans: AnchorSpan[]; createdAt: Date }
  article: ArticleState
}

/** Locks a remark's article and reads both. Refuses `unknown` where there is none that the actor may read. */
export async function lockRemark(tx: Transaction, actor: Actor, remarkId: number): Promise<LockedRemark> {
  const found = await tx.remark.findUnique({ where: { id: remarkId }, select: { articleId: true } })
  if (!found) return refuse('unknown')
  const article = await lockArticle(tx, found.articleId)
  const remark = await tx.remark.findUniqueOrThrow({
    where: { id: remarkId },
    include: { turns: { orderBy: { id: 'desc' }, take: 1 } },
  })
  const [{ mayRead } = { mayRead: false }] = await tx.$queryRaw<{ mayRead: boolean }[]>`
    select may_read_text(${actor.id}, ${found.articleId}, ${remark.hash}) as "mayRead"`
  if (!mayRead) return refuse('unknown')
  const [last] = remark.turns
  return {
    remark: {
      id: remark.id,
      by: remark.personId,
      isOpen: !last || last.kind === 'reopened',
      wording: remark.wording,
      hash: remark.hash,
      spans: remark.spans as AnchorSpan[],
      createdAt: remark.createdAt,
    },
    article,
  }
}

/** What an event of a remark says of where the article stood. */
export function factsOf({ remark, article: { round } }: LockedRemark) {
  return { remarkId: remark.id, roundId: round?.id ?? null, position: round?.openPosition ?? 0 }
}
