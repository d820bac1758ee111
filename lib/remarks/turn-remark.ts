import type { Actor } from '#lib/platform/actor.ts'
import type { CommandRun } from '#lib/platform/command.ts'
import { permit, type Verdict } from '#lib/platform/refusal.ts'
import { factsOf, type LockedRemark, lockRemark } from './lock-remark.ts'
import { canRemark } from './rules.ts'

/**
 * Adds the row by which a remark is settled or open again, where `may` allows it; what became of a remark before stays.
 * Refuses `unknown` where there is none that the actor may read.
 */
export async function turnRemark(
  { tx, actor, record }: Pick<CommandRun<unknown, Actor>, 'tx' | 'actor' | 'record'>,
  remarkId: number,
  kind: 'resolved' | 'reopened' | 'declined',
  may: (actor: Actor, remark: LockedRemark['remark'], article: LockedRemark['article']) => Verdict,
): Promise<{ remarkId: number }> {
  permit(canRemark(actor))
  const locked = await lockRemark(tx, actor, remarkId)
  permit(may(actor, locked.remark, locked.article))
  await tx.remarkTurn.create({ data: { remarkId, kind, personId: actor.id } })
  record(locked.article.articleId, factsOf(locked))
  return { remarkId }
}
