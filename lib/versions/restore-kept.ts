import { keepingWords } from '#lib/articles/words-job.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { putBack } from '#lib/review/put-back.ts'
import { canRewrite } from '#lib/review/rules.ts'
import { readKept } from './queries.ts'
import { restoreKeptInput } from './schema.ts'

/**
 * Puts a kept draft's words into the draft again, as the actor's own hand. Refuses `stale` when the draft is no longer
 * what the person saw, `unknown` for a version that they may not read, and `nothing-open` when the draft has its words
 * already.
 */
export const restoreKept = command({
  name: 'version.restored',
  input: restoreKeptInput,
  async run({ tx, actor, input, record, enqueue }) {
    const { articleId, kept } = input
    const article = await lockArticle(tx, articleId)
    permit(canRewrite(actor, article))
    if (article.draft.hash !== input.hash) refuse('stale')
    const version = (await readKept(actor, articleId, kept, tx)) ?? refuse('unknown')
    if (version.hash === input.hash) return refuse('nothing-open')
    const hash = await putBack(tx, actor, articleId, version.content)
    record(articleId, { kept, hash, at: version.savedAt })
    enqueue(keepingWords(articleId))
    return { hash }
  },
})
