import type { z } from 'zod'
import { keepingWords } from '#lib/articles/words-job.ts'
import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
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
    if (article.draft.version !== input.version) return (await savedBefore(tx, input)) ?? refuse('stale')
    permit(keepsOriginalTitle(input.content.source, await frozenOriginalTitle(tx, input.articleId)))
    const saved = await tx.draft.update({
      where: { articleId: input.articleId },
      data: { content: input.content, updatedBy: actor.id },
      select: columns,
    })
    enqueue(keepingWords(input.articleId))
    return answerOf(saved)
  },
})

const columns = { version: true, hash: true, updatedAt: true } as const

function answerOf({ version, hash, updatedAt }: { version: number; hash: string; updatedAt: Date }) {
  return { version, hash, savedAt: updatedAt.toISOString() }
}

/** A save whose answer was lost is sent again, on the version before its own: the draft already has these words. */
async function savedBefore(tx: Transaction, { articleId, content }: z.output<typeof saveDraftInput>) {
  const found = await tx.draft.findFirst({
    where: { articleId, content: { equals: content } },
    select: columns,
  })
  return found && answerOf(found)
}
