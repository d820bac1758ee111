import { type Content, emptyContent } from '#lib/document/content.ts'
import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { canCreate } from './rules.ts'
import { createArticleInput } from './schema.ts'
import { keepingWords } from './words-job.ts'

const saved = { version: true, hash: true, updatedAt: true } as const

/**
 * Begins an article with its first draft, empty unless content is given. Gives the article's number. A request that comes
 * again under the same `begunAs`, since its answer was lost, begins nothing: the text goes into the article that is
 * there, or `stale` when somebody has written in it since.
 */
export const createArticle = command({
  name: null,
  input: createArticleInput,
  async run({ tx, actor, input: { content = emptyContent(), begunAs }, record, enqueue }) {
    permit(canCreate(actor))
    const begun = begunAs ? await findBegun(tx, actor.id, begunAs) : null
    if (begun) {
      enqueue(keepingWords(begun.articleId))
      return answer(begun.articleId, await writeAgain(tx, actor.id, begun, content))
    }
    const article = await tx.article.create({ data: { createdBy: actor.id, begunAs }, select: { id: true } })
    const data = { articleId: article.id, content, updatedBy: actor.id }
    const draft = await tx.draft.create({ data, select: saved })
    record(article.id, {}, 'article.created')
    enqueue(keepingWords(article.id))
    return answer(article.id, draft)
  },
})

type Saved = { version: number; hash: string; updatedAt: Date }

function answer(articleId: number, { version, hash, updatedAt }: Saved) {
  return { articleId, version, hash, savedAt: updatedAt.toISOString() }
}

async function findBegun(tx: Transaction, createdBy: number, begunAs: string) {
  // The page's requests come one after another, but a lost one may still be on its way in.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${begunAs}, 0))`
  return tx.draft.findFirst({
    where: { article: { createdBy, begunAs } },
    select: { articleId: true, version: true, updatedBy: true },
  })
}

async function writeAgain(
  tx: Transaction,
  actorId: number,
  { articleId, version, updatedBy }: { articleId: number; version: number; updatedBy: number },
  content: Content,
): Promise<Saved> {
  if (version !== 1 || updatedBy !== actorId) return refuse('stale')
  return tx.draft.update({ where: { articleId }, data: { content, updatedBy: actorId }, select: saved })
}
