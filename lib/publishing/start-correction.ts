import type { Content } from '#lib/document/content.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { canCorrect } from './rules.ts'
import { startCorrectionInput } from './schema.ts'

/**
 * Begins a correction from the very words that readers have: the draft becomes the live text again, with the public note
 * still to be written. The live text stays up until the correction has gone the whole way.
 */
export const startCorrection = command({
  name: 'correction.started',
  input: startCorrectionInput,
  async run({ tx, actor, input: { articleId }, record }) {
    const article = await lockArticle(tx, articleId)
    permit(canCorrect(actor, article))
    if (!article.live) return refuse('not-live')
    const { publicationId } = article.live
    const { revision } = await tx.publication.findUniqueOrThrow({
      where: { id: publicationId },
      select: { revision: { select: { content: true } } },
    })
    const content: Content = { ...(revision.content as Content), correction: '' }
    await tx.draft.update({ where: { articleId }, data: { content, updatedBy: actor.id } })
    record(articleId, { publicationId })
    return { articleId }
  },
})
