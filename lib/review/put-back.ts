import { keepingWords } from '#lib/articles/words-job.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { CommandRun } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { rewriteDraft } from './rewrite-draft.ts'
import { canRewrite } from './rules.ts'
import { sealDraft } from './seal-draft.ts'

/**
 * Puts an older version's words into the draft, as the actor's own hand; what stands there now is kept as a version of its
 * own. Gives the version and the draft's new hash. Refuses `stale` when the draft is no longer what the person saw,
 * `unknown` for a version that they do not find, and `nothing-open` when the draft has its words already.
 */
export async function putBack<Version extends { hash: string; content: unknown }>(
  { tx, actor, enqueue }: Pick<CommandRun<unknown, Actor>, 'tx' | 'actor' | 'enqueue'>,
  seen: { articleId: number; hash: string },
  find: () => Promise<Version | null>,
): Promise<{ version: Version; hash: string }> {
  const article = await lockArticle(tx, seen.articleId)
  permit(canRewrite(actor, article))
  if (article.draft.hash !== seen.hash) refuse('stale')
  const version = (await find()) ?? refuse('unknown')
  if (version.hash === seen.hash) refuse('nothing-open')
  await sealDraft(tx, seen.articleId)
  const { hash } = await rewriteDraft(tx, actor, seen.articleId, version.content as Content)
  enqueue(keepingWords(seen.articleId))
  return { version, hash }
}
