import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canTakePen } from './rules.ts'
import { takePenInput } from './schema.ts'

/**
 * Says that the actor writes on the article in this window, for half a minute; said again, for another. Out of another
 * hand it is taken only where `takeOver` says so: refuses `pen-held` otherwise, and `reason-missing` where a colleague
 * is not told why. Keeping it is no event. Gives the draft's version, so that a window knows whether its text is old,
 * and who has asked for the pen meanwhile.
 */
export const takePen = command({
  name: null,
  input: takePenInput,
  async run({ tx, actor, input: { articleId, window, takeOver, reason }, record }) {
    const article = await lockArticle(tx, articleId)
    permit(canTakePen(actor, article, { window, takeOver, reason }))
    const { pen, draft } = article
    const held = { personId: actor.id, window }
    await tx.penHold.upsert({ where: { articleId }, create: { articleId, ...held }, update: held })
    if (pen && pen.personId !== actor.id)
      record(articleId, { personId: pen.personId, note: reason }, 'pen.taken')
    const isKept = pen?.personId === actor.id && pen.window === window
    return { version: draft.version, askedBy: isKept ? pen.askedBy : null }
  },
})
