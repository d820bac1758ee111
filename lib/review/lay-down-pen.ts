import { command } from '#lib/platform/command.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { layDownPenInput } from './schema.ts'

/** Leaves the draft to others, as a window does that closes. Refuses `nothing-open` where this window holds nothing. */
export const layDownPen = command({
  name: null,
  input: layDownPenInput,
  async run({ tx, actor, input: { articleId, window } }) {
    const { pen } = await lockArticle(tx, articleId)
    if (pen?.personId !== actor.id || pen.window !== window) return refuse('nothing-open')
    await tx.penHold.delete({ where: { articleId } })
    return { articleId }
  },
})
