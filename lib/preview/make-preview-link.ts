import { randomBytes } from 'node:crypto'
import { tokenHash } from '#lib/people/invitation.ts'
import { command } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { readVersion } from '#lib/versions/read-version.ts'
import { idOfKept, type VersionName } from '#lib/versions/schema.ts'
import { canShowOutsiders } from './rules.ts'
import { makePreviewLinkInput } from './schema.ts'

/**
 * Makes an address by which whoever has it reads one version of an article for so many hours, whatever is written
 * afterwards. Its token is given back here, once, and kept nowhere. Refuses `unknown` for a version that the person may
 * not read, and `stale` where its words are no longer those that they saw.
 */
export const makePreviewLink = command({
  name: 'preview.made',
  input: makePreviewLinkInput,
  async run({ tx, actor, input: { articleId, version, hash, hours }, record }) {
    permit(canShowOutsiders(actor))
    await lockArticle(tx, articleId)
    const text = (await readVersion(actor, articleId, version, tx)) ?? refuse('unknown')
    if (text.hash !== hash) refuse('stale')
    const { revisionId, keptId } = await placeOf(tx, articleId, version, hash)
    const token = randomBytes(32).toString('base64url')
    const [link] = await tx.$queryRaw<{ id: number; expiresAt: Date }[]>`
      insert into preview_link (article_id, token_hash, hash, revision_id, kept_id, made_by, expires_at)
      values (${articleId}, ${tokenHash(token)}, ${hash}, ${revisionId}::integer, ${keptId}::integer, ${actor.id},
        now() + make_interval(hours => ${hours}::integer))
      returning id, expires_at as "expiresAt"`
    if (!link) throw new Error('a link that was made has a row')
    const expiresAt = link.expiresAt.toISOString()
    record(articleId, { linkId: link.id, hash, at: expiresAt })
    return { id: link.id, token, expiresAt }
  },
})

/** Where the words are kept for good: the revision that froze them, or what the draft said. */
async function placeOf(tx: Transaction, articleId: number, version: VersionName, hash: string) {
  if (typeof version === 'string' && version !== 'draft')
    return { revisionId: null, keptId: idOfKept(version) }
  const kept =
    version === 'draft'
      ? await tx.draftVersion.findFirst({
          where: { articleId, hash },
          orderBy: { id: 'desc' },
          select: { id: true },
        })
      : null
  if (kept) return { revisionId: null, keptId: kept.id }
  const revision = await tx.revision.findFirst({
    where: { articleId, hash, ...(version === 'draft' ? {} : { number: version }) },
    select: { id: true },
  })
  return revision ? { revisionId: revision.id, keptId: null } : refuse('stale')
}
