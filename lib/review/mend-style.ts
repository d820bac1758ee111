import { keepingWords } from '#lib/articles/words-job.ts'
import type { Content } from '#lib/document/content.ts'
import { fixAll } from '#lib/document/style/fix.ts'
import { readStyle } from '#lib/paper/queries.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { rewriteDraft } from './rewrite-draft.ts'
import { canRewrite } from './rules.ts'
import { mendStyleInput } from './schema.ts'
import { sealDraft } from './seal-draft.ts'

/**
 * Mends everything in the draft that the house's style is certain about, as the actor's own hand; what the paper does not
 * ask for stays. Refuses `stale` when the draft has moved on, and `nothing-open` when there is nothing to mend.
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
    const off = new Set(await readStyle(tx))
    const { content, fixed } = fixAll(draft.content as Content, off)
    if (fixed === 0) return refuse('nothing-open')
    // Everything at once may be wanted back.
    await sealDraft(tx, articleId)
    const { hash } = await rewriteDraft(tx, actor, articleId, content)
    record(articleId, { wordings: fixed, hash })
    enqueue(keepingWords(articleId))
    return { hash, fixed }
  },
})
