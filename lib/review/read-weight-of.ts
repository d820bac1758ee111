import { readDraft } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { dueOf } from '#lib/workflow/read-weight.ts'
import { nameOf } from '#lib/workflow/rules.ts'
import type { DueState, WorkflowName } from '#lib/workflow/weight.ts'

/** What a text calls for as it was saved last, and the workflow of the round that it is in; null outside any. Without rules nothing weighs. */
export type Weight = {
  due: DueState | null
  workflow: WorkflowName | null
  isOnDesk: boolean
  hasRules: boolean
}

/** The weight of an article's draft, for who may see that; null for anybody else. */
export async function readWeightOf(actor: Actor, articleId: number): Promise<Weight | null> {
  const draft = await readDraft(actor, articleId)
  if (!draft) return null
  const [due, rules, round, standing] = await Promise.all([
    dueOf(app(), draft.content),
    app().weightRule.count({ where: { endedAt: null } }),
    app().round.findFirst({
      where: { articleId, closedAt: null },
      select: { version: { select: { workflow: true } } },
    }),
    app().articleStanding.findUnique({ where: { articleId }, select: { position: true } }),
  ])
  return {
    due,
    workflow: round && nameOf(round.version.workflow),
    hasRules: rules > 0,
    isOnDesk: (standing?.position ?? 0) === 0,
  }
}
