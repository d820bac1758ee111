import { findOnce } from '#lib/document/anchor/find-once.ts'
import type { Span } from '#lib/document/anchor/span.ts'
import type { Content } from '#lib/document/content.ts'
import { readReasons } from '#lib/paper/queries.ts'
import { canGive } from '#lib/paper/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { addRemark } from './add-remark.ts'
import { freezeDraft } from './freeze-draft.ts'
import { lockArticle } from './load-state.ts'
import { canReturn, inNameOf } from './rules.ts'
import { returnRevisionInput } from './schema.ts'

/**
 * Sends the article back to an earlier position with a reason. Every signature from there on falls, and a waiting
 * release with them; what the reviewer changed goes along as the newest text, what they would rather read as remarks on
 * it. Refuses `passage-gone` beside each passage that does not stand in the text exactly once.
 */
export const returnRevision = command({
  name: 'revision.returned',
  input: returnRevisionInput,
  async run(run) {
    const { tx, actor, input, record } = run
    const { articleId, wordings } = input
    const article = await lockArticle(tx, articleId)
    permit(canReturn(actor, article, input.toPosition))
    permit(canGive(await readReasons(tx), input.reason))
    const { round } = article
    if (!round) return refuse('nothing-open')
    const revision = await freezeDraft(tx, actor, article, round.id, input.hash)
    // Before the return, so that they are said at the stage that says them.
    if (wordings.length > 0) {
      const draft = await tx.draft.findUniqueOrThrow({ where: { articleId }, select: { content: true } })
      const content = draft.content as Content
      const places = placesOf(
        content,
        wordings.map(({ passage }) => passage),
      )
      for (const [index, { wording }] of wordings.entries()) {
        const spans = places.slice(index, index + 1)
        await addRemark(run, content, {
          ...{ articleId, hash: input.hash, spans, words: '', wording, mentions: [] },
        })
      }
    }
    await tx.return.create({
      data: {
        roundId: round.id,
        toPosition: input.toPosition,
        kind: 'return',
        personId: actor.id,
        reason: input.reason,
        note: input.note,
      },
    })
    record(articleId, {
      roundId: round.id,
      from: round.openPosition,
      to: input.toPosition,
      revision: revision.number,
      reason: input.reason,
      note: input.note,
      ...(inNameOf(actor, round) ? { inNameOf: inNameOf(actor, round) } : {}),
      ...(wordings.length > 0 ? { wordings: wordings.length } : {}),
    })
    return { position: input.toPosition }
  },
})

/** Where each passage stands; refuses with every field whose passage does not stand once. */
function placesOf(content: Content, passages: string[]): Span[] {
  const places = passages.map((passage) => findOnce(content, passage))
  const fields = places.flatMap((place, index) =>
    place ? [] : [[`wordings.${index}.passage`, { code: 'passage-gone' }] as const],
  )
  if (fields.length > 0) throw new RefusalError({ code: 'invalid', fields: Object.fromEntries(fields) })
  return places.filter((place) => place !== null)
}
