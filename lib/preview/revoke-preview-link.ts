import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { listPreviewLinks } from './list-preview-links.ts'
import { canShowOutsiders } from './rules.ts'
import { revokePreviewLinkInput } from './schema.ts'

/**
 * Takes a preview link back; whoever opens it from now on finds nothing. Whoever may read the text may, not only who
 * made the link. Refuses `unknown` for a link to what the person may not read, and `nothing-open` for one that is taken
 * back already.
 */
export const revokePreviewLink = command({
  name: 'preview.revoked',
  input: revokePreviewLinkInput,
  async run({ tx, actor, input: { articleId, linkId }, record }) {
    permit(canShowOutsiders(actor))
    const links = await listPreviewLinks(actor, articleId, tx)
    const link = links.find(({ id }) => id === linkId) ?? refuse('unknown')
    const { count } = await tx.previewLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: actor.id },
    })
    if (count === 0) refuse('nothing-open')
    record(articleId, { linkId, hash: link.hash })
    return { linkId }
  },
})
