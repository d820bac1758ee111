import { z } from 'zod'
import { isKnownTo } from '#lib/articles/queries.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { canonicalJson } from './evidence/canonical.ts'
import { digestOf, type EvidenceFile, FORMAT } from './evidence/format.ts'
import { readEvidence } from './read-evidence.ts'
import { requireActive } from './require-active.ts'
import { canExportEvidence } from './rules.ts'

/** A file to be sent: its name, and its whole text. */
export type WrittenFile = { name: string; text: string }

/**
 * Draws up an article's evidence as one file that can be checked without this database; its digest stands in the audit.
 * Refuses `unknown`, also an article that was never handed in.
 */
export const exportEvidence = command({
  name: 'evidence.exported',
  input: z.object({ articleId: z.int().positive() }),
  async run({ tx, actor, input: { articleId }, record }): Promise<WrittenFile> {
    permit(canExportEvidence(actor))
    await requireActive(tx, actor)
    const known = await tx.$queryRaw<unknown[]>`
      select 1 from article a where a.id = ${articleId} and ${isKnownTo(actor)}
        and exists (select 1 from revision r where r.article_id = a.id)`
    if (known.length === 0) return refuse('unknown')
    await tx.$executeRaw`select lock_article(${articleId}::integer)`
    const evidence = await readEvidence(tx, articleId)
    const [now] = await tx.$queryRaw<{ at: string }[]>`select to_jsonb(now()) #>> '{}' as at`
    const told = {
      format: FORMAT,
      drawn_up: { by: actor.name, at: now?.at ?? '' },
      evidence,
    } satisfies Omit<EvidenceFile, 'digest'>
    const digest = digestOf(told)
    record(articleId, { digest })
    return {
      name: `sanshen-${articleId}-${digest.slice(0, 12)}.json`,
      text: canonicalJson({ ...told, digest }),
    }
  },
})
