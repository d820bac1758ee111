import { keepingWords } from '#lib/articles/words-job.ts'
import { replaceWords } from '#lib/document/anchor/replace-words.ts'
import { type Content, contentSchema } from '#lib/document/content.ts'
import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { frozenOriginalTitle } from '#lib/review/original-title.ts'
import { keepsOriginalTitle } from '#lib/review/rules.ts'
import { findPlaces } from './find-places.ts'
import { factsOf, lockRemark } from './lock-remark.ts'
import { canRemark, canTakeWording } from './rules.ts'
import { takeWordingInput } from './schema.ts'

/**
 * Writes a suggested wording into the draft, by the hand of who has the pen; the marked-up copy names who proposed it.
 * Refuses `stale` when the draft has moved on, `passage-gone` when its words no longer stand as they were. Gives the
 * draft's new version and hash, and what was written where.
 */
export const takeWording = command({
  name: 'wording.taken',
  input: takeWordingInput,
  async run({ tx, actor, input: { remarkId, hash, window }, record, enqueue }) {
    permit(canRemark(actor))
    const locked = await lockRemark(tx, actor, remarkId)
    const { remark, article } = locked
    const { articleId } = article
    permit(canTakeWording(actor, remark, article, window))
    if (article.draft.hash !== hash) refuse('stale')
    const draft = await tx.draft.findUniqueOrThrow({ where: { articleId }, select: { content: true } })
    const content = draft.content as Content
    const [place] = await findPlaces(tx, articleId, [remark], { hash, content })
    const [span] = place?.spans ?? []
    if (place?.state !== 'there' || !span || remark.wording === null) return refuse('passage-gone')
    const worded = contentSchema.safeParse(replaceWords(content, span, remark.wording) ?? undefined)
    if (!worded.success) throw new RefusalError({ code: 'content-invalid' })
    permit(keepsOriginalTitle(worded.data.source, await frozenOriginalTitle(tx, articleId)))
    // The turn first: the law keeps the text before it, and at the end the text with it.
    await tx.remarkTurn.create({
      data: {
        ...{ remarkId, kind: 'taken', personId: actor.id },
        ...{ wasHash: hash, isHash: await hashOf(tx, worded.data) },
      },
    })
    const saved = await tx.draft.update({
      where: { articleId },
      data: { content: worded.data, updatedBy: actor.id },
      select: { version: true, hash: true, updatedAt: true },
    })
    record(articleId, { ...factsOf(locked), personId: remark.by, wasHash: hash, hash: saved.hash })
    enqueue(keepingWords(articleId))
    return {
      ...{ version: saved.version, hash: saved.hash, savedAt: saved.updatedAt.toISOString() },
      ...{ span, wording: remark.wording },
    }
  },
})

async function hashOf(tx: Transaction, content: Content): Promise<string> {
  const [found] = await tx.$queryRaw<{ hash: string }[]>`
    select content_hash(${JSON.stringify(content)}::jsonb) as hash`
  return found?.hash ?? ''
}
