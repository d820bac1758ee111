import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canHurry } from './rules.ts'
import { markUrgentInput } from './schema.ts'

/** Puts the article first in every list of the desk, or no longer. It skips no stage; the mark ends with the round. */
export const markUrgent = command({
  name: null,
  input: markUrgentInput,
  async run({ tx, actor, input: { articleId, urgent }, record }) {
    const article = await lockArticle(tx, articleId)
    permit(canHurry(actor, article))
    // Twice the same is once.
    if (urgent === (article.urgent !== null)) return { urgent }
    if (urgent) await tx.urgentMark.create({ data: { articleId, personId: actor.id } })
    else await tx.urgentMark.delete({ where: { articleId } })
    record(articleId, {}, urgent ? 'article.marked-urgent' : 'article.unmarked-urgent')
    return { urgent }
  },
})
