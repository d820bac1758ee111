import { keepingWords } from '#lib/articles/words-job.ts'
import { type Content, contentSchema } from '#lib/document/content.ts'
import { fixAll } from '#lib/document/style/fix.ts'
import { command } from '#lib/platform/command.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { frozenOriginalTitle } from './original-title.ts'
import { canRewrite, keepsOriginalTitle } from './rules.ts'
import { mendStyleInput } from './schema.ts'

/**
 * Mends everything in the draft that the house's style is certain about, as the actor's own hand. Refuses `stale` when
 * the draft has moved on, and `nothing-open` when there is nothing to mend.
 */
export const mendStyle = command({
  name: 'style.mended',
  input: mendStyleInput,
  async run({ tx, actor, input, record, enqueue }) {
    const { articleId } = input
    const article = await lockArticle(tx, articleId)
    permit(canRewrite(actor, article))
    if (article.draft.hash !== input.hash) refuse('stale')
    const draft = await tx.draft.findUniqueOrThrow({ where: { articleId }, select: { content: true } })
    const { content, fixed } = fixAll(draft.content as Content)
    if (fixed === 0) return refuse('nothing-open')
    const mended = contentSchema.safeParse(content)
    if (!mended.success) throw new RefusalError({ code: 'content-invalid' })
    permit(keepsOriginalTitle(mended.data.source, await frozenOriginalTitle(tx, articleId)))
    const saved = await tx.draft.update({
      where: { articleId },
      data: { content: mended.data, updatedBy: actor.id },
      select: { hash: true },
    })
    record(articleId, { wordings: fixed, hash: saved.hash })
    enqueue(keepingWords(articleId))
    return { hash: saved.hash, fixed }
  },
})
