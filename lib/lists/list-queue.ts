import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { currentStages, type Stage } from '#lib/workflow/queries.ts'
import { isKnown } from './filter-sql.ts'
import { signsAt } from './may-sign.ts'
import { type Page, readPage, soonestDue } from './page.ts'
import type { ListKey } from './schema.ts'

/**
 * The articles whose open stage is this one, what is urgent first, then what should be signed first, with the stage; null
 * when the paper's workflow has no such stage, `refused` for who may not sign there.
 */
export async function listQueue(
  actor: Actor,
  stageKey: string,
  after: ListKey | null,
): Promise<(Page & { stage: Stage; refused: boolean }) | null> {
  const stage = (await currentStages(app())).find(({ key }) => key === stageKey)
  if (!stage) return null
  if (!signsAt(actor, stage)) {
    return { stage, refused: true, rows: [], next: null }
  }
  const page = await readPage({
    where: Prisma.sql`${isKnown(actor)} and st.stage_key = ${stageKey}`,
    order: soonestDue,
    after,
  })
  return { stage, refused: false, ...page }
}
