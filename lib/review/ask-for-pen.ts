import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canWrite } from './rules.ts'
import { askForPenInput } from './schema.ts'

/** Asks who writes now to let the actor write: their window shows it. Refuses `nothing-open` where nobody else writes. */
export const askForPen = command({
  name: null,
  input: askForPenInput,
  async run({ tx, actor, input: { articleId } }) {
    const article = await lockArticle(tx, articleId)
    permit(canWrite(actor, article))
    if (!article.pen || article.pen.personId === actor.id) return refuse('nothing-open')
    await tx.penHold.update({ where: { articleId }, data: { askedBy: actor.id } })
    return { asked: article.pen.by }
  },
})
