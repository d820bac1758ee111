import { z } from 'zod'
import { rowId, seenHash } from '#lib/platform/input.ts'
import { versionName } from '#lib/versions/schema.ts'

/** For how many hours a link may show a version, as a form offers them: an hour, a day, three, a week, thirty days. */
export const LINK_HOURS = [1, 24, 72, 168, 720] as const
export const USUAL_HOURS = 168

export const makePreviewLinkInput = z.strictObject({
  articleId: rowId,
  version: versionName,
  /** Of the words that the person saw: the link shows these and no others. */
  hash: seenHash,
  hours: z.int().min(1).max(720).default(USUAL_HOURS),
})

export const revokePreviewLinkInput = z.strictObject({ articleId: rowId, linkId: rowId })
