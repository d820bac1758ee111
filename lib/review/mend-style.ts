import { keepingWords } from '#lib/articles/words-job.ts'
import { type Content, contentSchema } from '#lib/document/content.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import { fixAll, fixOne } from '#lib/document/style/fix.ts'
import type { RuleId } from '#lib/document/style/rules.ts'
import { readStyle } from '#lib/paper/queries.ts'
import { command } from '#lib/platform/command.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { frozenOriginalTitle } from './original-title.ts'
import { canRewrite, keepsOriginalTitle } from './rules.ts'
import { type MendStyleInput, mendStyleInput } from './schema.ts'
import { sealDraft } from './seal-draft.ts'

/**
 * Mends in the draft one thing that the house's style has found, or everything that it is certain about, as the actor's
 * own hand; what the paper does not ask for stays. Refuses `stale` when the draft has moved on, and `nothing-open` when
 * there is nothing to mend.
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
    const { content, fixed } = mended(draft.content as Content, off, input.finding)
    if (fixed === 0) return refuse('nothing-open')
    const read = contentSchema.safeParse(content)
    if (!read.success) throw new RefusalError({ code: 'content-invalid' })
    permit(keepsOriginalTitle(read.data.source, await frozenOriginalTitle(tx, articleId)))
    // One thing after another is one hand's work; everything at once may be wanted back.
    if (!input.finding) await sealDraft(tx, articleId)
    const saved = await tx.draft.update({
      where: { articleId },
      data: { content: read.data, updatedBy: actor.id },
      select: { hash: true },
    })
    record(articleId, { wordings: fixed, hash: saved.hash })
    enqueue(keepingWords(articleId))
    return { hash: saved.hash, fixed }
  },
})

function mended(content: Content, off: ReadonlySet<RuleId>, chosen: MendStyleInput['finding']) {
  if (!chosen) return fixAll(content, off)
  const finding = checkStyle(content, off).find(
    ({ rule, from, to, path, fix }) =>
      fix &&
      rule === chosen.rule &&
      from === chosen.from &&
      to === chosen.to &&
      JSON.stringify(path) === JSON.stringify(chosen.path),
  )
  return finding ? { content: fixOne(content, finding), fixed: 1 } : { content, fixed: 0 }
}
