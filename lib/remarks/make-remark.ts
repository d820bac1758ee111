import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { addRemark } from '#lib/review/add-remark.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { readText } from './read-text.ts'
import { canRemark } from './rules.ts'
import { makeRemarkInput } from './schema.ts'

/**
 * Says something about words, a picture, a field or the whole of a text that the actor may read, with or without
 * another wording. Refuses `stale` when that text is no longer to be had, `passage-gone` when there is nothing there,
 * `not-a-reader` when somebody is called by name who may not read it.
 */
export const makeRemark = command({
  name: 'remark.made',
  input: makeRemarkInput,
  async run(run) {
    const { tx, actor, input } = run
    permit(canRemark(actor))
    await lockArticle(tx, input.articleId)
    const content = await readText(tx, actor, input.articleId, input.hash)
    if (content === 'unknown') return refuse('unknown')
    if (!content) return refuse('stale')
    return addRemark(run, content, input)
  },
})
