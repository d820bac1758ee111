import { keepingWords } from '#lib/articles/words-job.ts'
import type { Content } from '#lib/document/content.ts'
import { reword } from '#lib/document/rewording.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { rewriteDraft } from './rewrite-draft.ts'
import { canTakeRewordings } from './rules.ts'
import { takeRewordingsInput } from './schema.ts'
import { sealDraft } from './seal-draft.ts'

/**
 * Writes wordings that the last stage suggested into the draft, as the actor's own hand: all that are named, or none.
 * Refuses `passage-gone` when a passage is no longer there once, and `stale` when the draft has moved on.
 */
export const takeRewordings = command({
  name: 'rewording.taken',
  input: takeRewordingsInput,
  async run({ tx, actor, input, record, enqueue }) {
    const article = await lockArticle(tx, input.articleId)
    permit(canTakeRewordings(actor, article))
    const { round } = article
    const taken = round?.rewordings.filter(({ id }) => input.ids.includes(id)) ?? []
    if (!round || taken.length < input.ids.length) return refuse('nothing-suggested')
    if (article.draft.hash !== input.hash) refuse('stale')
    const { content } = await tx.draft.findUniqueOrThrow({
      where: { articleId: input.articleId },
      select: { content: true },
    })
    const reworded = reword(content as Content, taken) ?? refuse('passage-gone')
    await sealDraft(tx, input.articleId)
    const { hash } = await rewriteDraft(tx, actor, input.articleId, reworded)
    await tx.rewording.updateMany({
      where: { id: { in: input.ids } },
      data: { takenAt: new Date(), takenBy: actor.id },
    })
    record(input.articleId, {
      roundId: round.id,
      position: round.openPosition,
      wordings: taken.length,
      hash,
    })
    enqueue(keepingWords(input.articleId))
    return { hash }
  },
})
