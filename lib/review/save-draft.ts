import { keepingWords } from '#lib/articles/words-job.ts'
import { command } from '#lib/platform/command.ts'
import { all, permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { frozenOriginalTitle } from './original-title.ts'
import { canWrite, isPenFree, keepsOriginalTitle } from './rules.ts'
import { saveDraftInput } from './schema.ts'

/**
 * Saves the draft's text when it is still at the version that the person began from; refuses `stale` otherwise,
 * `pen-held` while another window has the pen, and
 * `original-title-set` for another original title than the reprint was frozen with.
 * An autosave is no event and makes no revision that anyone could sign. Gives the new version and hash.
 */
export const saveDraft = command({
  name: null,
  input: saveDraftInput,
  async run({ tx, actor, input, enqueue }) {
    const article = await lockArticle(tx, input.articleId)
    permit(all(canWrite(actor, article), isPenFree(actor, article, input.window)))
    if (article.draft.version !== input.version) refuse('stale')
    permit(keepsOriginalTitle(input.content.source, await frozenOriginalTitle(tx, input.articleId)))
    const saved = await tx.draft.update({
      where: { articleId: input.articleId },
      data: { content: input.content, updatedBy: actor.id },
      select: { version: true, hash: true, updatedAt: true },
    })
    enqueue(keepingWords(input.articleId))
    return { version: saved.version, hash: saved.hash, savedAt: saved.updatedAt.toISOString() }
  },
})
