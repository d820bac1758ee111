import type { Content } from '#lib/document/content.ts'
import { countPassage, type Rewording } from '#lib/document/rewording.ts'
import { readReasons } from '#lib/paper/queries.ts'
import { canGive } from '#lib/paper/rules.ts'
import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { freezeDraft } from './freeze-draft.ts'
import { lockArticle } from './load-state.ts'
import { canReturn, canSuggest, inNameOf } from './rules.ts'
import { returnRevisionInput } from './schema.ts'

/**
 * Sends the article back to an earlier position with a reason. Every signature from there on falls, and a waiting
 * release with them; what the reviewer changed goes along as the newest text, what the last stage would rather read as
 * suggested wordings. Refuses `passage-gone` beside each passage that does not stand in the text exactly once.
 */
export const returnRevision = command({
  name: 'revision.returned',
  input: returnRevisionInput,
  async run({ tx, actor, input, record }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canReturn(actor, article, input.toPosition))
    permit(canGive(await readReasons(tx), input.reason))
    const { round } = article
    if (!round) return refuse('nothing-open')
    if (input.rewordings.length > 0) {
      permit(canSuggest(round, input.toPosition))
      await requirePassages(tx, input.articleId, input.rewordings)
    }
    const revision = await freezeDraft(tx, actor, article, round.id, input.hash)
    const { id: returnId } = await tx.return.create({
      data: {
        roundId: round.id,
        toPosition: input.toPosition,
        kind: 'return',
        personId: actor.id,
        reason: input.reason,
        note: input.note,
      },
      select: { id: true },
    })
    await tx.rewording.createMany({ data: input.rewordings.map((each) => ({ returnId, ...each })) })
    record(input.articleId, {
      roundId: round.id,
      from: round.openPosition,
      to: input.toPosition,
      revision: revision.number,
      reason: input.reason,
      note: input.note,
      ...(inNameOf(actor, round) ? { inNameOf: inNameOf(actor, round) } : {}),
      ...(input.rewordings.length > 0 ? { wordings: input.rewordings.length } : {}),
    })
    return { position: input.toPosition }
  },
})

async function requirePassages(tx: Transaction, articleId: number, rewordings: Rewording[]): Promise<void> {
  const { content } = await tx.draft.findUniqueOrThrow({ where: { articleId }, select: { content: true } })
  const fields = rewordings.flatMap(({ passage }, index) =>
    countPassage(content as Content, passage) === 1
      ? []
      : [[`rewordings.${index}.passage`, { code: 'passage-gone' }] as const],
  )
  if (fields.length > 0) throw new RefusalError({ code: 'invalid', fields: Object.fromEntries(fields) })
}
