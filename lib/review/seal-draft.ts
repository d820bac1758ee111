import type { Transaction } from '#lib/platform/db.ts'

/** Closes what the draft says now as a version of its own, so that what is written next does not go into it. */
export async function sealDraft(tx: Transaction, articleId: number): Promise<void> {
  await tx.$executeRaw`
    update draft_version set sealed_at = now() where sealed_at is null and id = (
      select max(id) from draft_version where article_id = ${articleId})`
}
