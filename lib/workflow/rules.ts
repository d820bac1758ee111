import type { Actor } from '#lib/platform/actor.ts'
import { madeKey } from '#lib/platform/made-key.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { WorkflowName } from './weight.ts'

/** Who signs, and in which order, is decided by whoever keeps the workflows. */
export function canKeepWorkflow(actor: Actor): Verdict {
  return actor.capabilities.includes('workflow') ? allowed : refused('not-entitled')
}

/** A workflow's row as people know it. */
export function nameOf({ id, name, nameEn, rank }: Row): WorkflowName {
  return { workflowId: id, nameZh: name, nameEn: nameEn || name, rank }
}
type Row = { id: number; name: string; nameEn: string; rank: number }

/** Where the audit keeps a change of a workflow's rules of one kind. */
export function placeOf({ nameZh }: Pick<WorkflowName, 'nameZh'>, kind: string): string {
  return `${nameZh.replaceAll('/', '／')}/${kind}`
}

/** A rule of weight leads to a workflow that is stricter than the ordinary one. */
export function canBeDue({ rank }: { rank: number }): Verdict {
  return rank > 0 ? allowed : refused('workflow-ordinary')
}

/**
 * A key for each stage: the old ones keep theirs, for queues and addresses; a new one is called after its English name,
 * with a number where that is taken.
 */
export function stageKeys(stages: readonly { key: string | null; nameEn: string }[]): string[] {
  const taken = new Set(stages.flatMap(({ key }) => key ?? []))
  return stages.map(({ key, nameEn }) => {
    if (key) return key
    const made = madeKey(nameEn, taken, 'stage')
    taken.add(made)
    return made
  })
}

/** A stage of the paper's present workflows, as queues and navigation name it. */
export type Stage = { position: number; key: string; nameZh: string; nameEn: string; roles: string[] }

/**
 * The stages of several workflows, each key once: named as the first that has it names it, signed by who signs it in any, and
 * placed after the stage that it follows there.
 */
export function unionOfStages(workflows: readonly (readonly Omit<Stage, 'position'>[])[]): Stage[] {
  const union: Omit<Stage, 'position'>[] = []
  for (const stages of workflows) {
    let place = 0
    for (const { key, nameZh, nameEn, roles } of stages) {
      const at = union.findIndex((stage) => stage.key === key)
      const known = union[at]
      if (known) {
        union[at] = { ...known, roles: [...new Set([...known.roles, ...roles])] }
        place = Math.max(place, at + 1)
      } else {
        union.splice(place, 0, { key, nameZh, nameEn, roles: [...roles] })
        place += 1
      }
    }
  }
  return union.map((stage, index) => ({ position: index + 1, ...stage }))
}
