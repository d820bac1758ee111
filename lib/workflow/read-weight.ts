import type { Content } from '#lib/document/content.ts'
import { currentLexicon } from '#lib/lexicons/compiled.ts'
import { paperDay } from '#lib/lexicons/rules.ts'
import { readChannels } from '#lib/paper/queries.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { listWorkflows } from './queries.ts'
import { nameOf } from './rules.ts'
import type { WeightKind } from './schema.ts'
import { type Due, type DueState, dueWorkflow, type Weighing, type WeightRule } from './weight.ts'

/** The rules of weight that stand, each with who made it, the strictest workflow's first. */
export async function readWeightRules(tx: Transaction): Promise<(WeightRule & { id: number; by: string })[]> {
  const rules = await tx.weightRule.findMany({
    where: { endedAt: null },
    orderBy: [{ workflow: { rank: 'desc' } }, { id: 'asc' }],
    include: { workflow: true, maker: { select: { name: true } } },
  })
  return rules.map(({ id, kind, what, workflow, maker }) => ({
    ...{ id, kind: kind as WeightKind, what, by: maker.name },
    workflow: nameOf(workflow),
  }))
}

/** All that an article's weight is told by now; null where the paper has no rule, and so no article weighs more than another. */
export async function readWeighing(tx: Transaction): Promise<Weighing | null> {
  const rules = await readWeightRules(tx)
  if (rules.length === 0) return null
  const has = (kind: WeightKind) => rules.some((rule) => rule.kind === kind)
  return {
    rules,
    channels: has('channel') ? await readChannels(tx) : [],
    entries: has('lexicon')
      ? (await currentLexicon(tx)).entries.filter(({ kind }) => kind === 'weighty')
      : [],
    day: paperDay(new Date()),
  }
}

/** The workflow that a content calls for now, and why; null for the ordinary one. */
export async function dueOf(tx: Transaction, content: Content): Promise<DueState | null> {
  const weighing = await readWeighing(tx)
  return weighing && withAdds(tx, dueWorkflow(content, weighing))
}

/** The same for an article's draft. */
export async function readDue(tx: Transaction, articleId: number): Promise<DueState | null> {
  const weighing = await readWeighing(tx)
  if (!weighing) return null
  const draft = await tx.draft.findUnique({ where: { articleId }, select: { content: true } })
  return draft && withAdds(tx, dueWorkflow(draft.content as Content, weighing))
}

async function withAdds(tx: Transaction, due: Due | null): Promise<DueState | null> {
  if (!due) return null
  const [ordinary, ...stricter] = await listWorkflows(tx)
  const stages = stricter.find(({ workflowId }) => workflowId === due.workflow.workflowId)?.stages ?? []
  const adds = stages.filter(({ key }) => !ordinary?.stages.some((stage) => stage.key === key))
  return { ...due, adds: adds.map(({ key, nameZh, nameEn }) => ({ key, nameZh, nameEn })) }
}
