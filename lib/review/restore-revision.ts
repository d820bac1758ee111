import { keepingWords } from '#lib/articles/words-job.ts'
import type { Content } from '#lib/document/content.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { putBack } from './put-back.ts'
import { canRewrite } from './rules.ts'
import { restoreRevisionInput } from './schema.ts'

/**
 * Puts the words of a frozen version into the draft, as the actor's own hand; signing them freezes a new version.
 * Refuses `stale` when the draft is no longer what the person saw, `unknown` for a version that
 * there is not, and `nothing-open` when the draft has its words already.
 */
export const restoreRevision = command({
  name: 'revision.restored',
  input: restoreRevisionInput,
  async run({ tx, actor, input, record, enqueue }) {
    const { articleId, number } = input
    const article = await lockArticle(tx, articleId)
    permit(canRewrite(actor, article))
    if (article.draft.hash !== input.hash) refuse('stale')
    const revision = await tx.revision.findUnique({ where: { articleId_number: { articleId, number } } })
    if (!revision) return refuse('unknown')
    if (revision.hash === input.hash) return refuse('nothing-open')
    const hash = await putBack(tx, actor, articleId, revision.content as Content)
    record(articleId, { revision: number, hash })
    enqueue(keepingWords(articleId))
    return { hash }
  },
})
