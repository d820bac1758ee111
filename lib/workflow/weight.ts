import type { Content } from '#lib/document/content.ts'
import { linesOf } from '#lib/document/style/lines-of.ts'
import { countsOn } from '#lib/lexicons/rules.ts'
import type { Entry } from '#lib/lexicons/schema.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { WeightKind } from './schema.ts'
import { findWeightyWord } from './weighty-words.ts'

/** A workflow as it is asked how strict it is. */
export type WorkflowName = { workflowId: number; nameZh: string; nameEn: string; rank: number }

/** A rule that stands; `what` is a channel's slug, a tag, or '' of the lexicon. */
export type WeightRule = { kind: WeightKind; what: string; workflow: WorkflowName }

/** What a rule found in a content, as people know it: the channel's name, the tag, the word. */
export type Because = { kind: WeightKind; what: string }

/** The workflow that a content calls for, and why: everything that calls for this very one. */
export type Due = { workflow: WorkflowName; because: Because[] }

/** The same for people: with the stages that the ordinary workflow does not have. */
export type DueState = Due & { adds: { key: string; nameZh: string; nameEn: string }[] }

/** All that the rule of weight goes by. `day` is the paper's, such as `2026-03-01`; entries are those of the kind `weighty`. */
export type Weighing = {
  rules: readonly WeightRule[]
  channels: readonly { slug: string; name: string; parentSlug: string | null }[]
  entries: readonly Pick<Entry, 'forms' | 'exceptions' | 'from' | 'to'>[]
  day: string
}

/**
 * The strictest workflow whose rule a content meets, or null: then it goes under the ordinary one. A rule for a channel is for the
 * channels in it too. The law says the same (`due_rank` in prisma/invariants/19-weight.sql).
 */
export function dueWorkflow(content: Content, { rules, channels, entries, day }: Weighing): Due | null {
  const channel = channels.find(({ slug }) => slug === content.channel)
  let word: string | null | undefined
  const met = rules.flatMap((rule): [WeightRule, Because][] => {
    const { kind, what } = rule
    if (kind === 'channel') {
      const isIn = channel && [channel.slug, channel.parentSlug].includes(what)
      return isIn ? [[rule, { kind, what: channels.find(({ slug }) => slug === what)?.name ?? what }]] : []
    }
    if (kind === 'tag') return content.tags.includes(what) ? [[rule, { kind, what }]] : []
    word ??= findWeightyWord(
      linesOf(content).map(({ text }) => text),
      entries.filter((entry) => countsOn(entry, day)),
    )
    return word === null ? [] : [[rule, { kind, what: word }]]
  })
  const rank = Math.max(0, ...met.map(([rule]) => rule.workflow.rank))
  const [strictest] = met.filter(([rule]) => rule.workflow.rank === rank).sort(byWorkflow)
  if (!strictest || rank === 0) return null
  const { workflow } = strictest[0]
  const because = met.filter(([rule]) => rule.workflow.workflowId === workflow.workflowId)
  return { workflow, because: because.map(([, why]) => why) }
}

const byWorkflow = ([a]: [WeightRule, Because], [b]: [WeightRule, Because]) =>
  a.workflow.workflowId - b.workflow.workflowId

/** Whether a round under this workflow is strict enough for what its text calls for now. */
export function isStrictEnough(workflow: Pick<WorkflowName, 'rank'>, due: Due | null): Verdict {
  if (!due || due.workflow.rank <= workflow.rank) return allowed
  return refused('workflow-too-light')
}

/** What the audit keeps of an article's weight; nothing of an ordinary one. */
export function weightFacts(due: Due | null): Record<string, string> {
  if (!due) return {}
  const because = due.because.map(({ kind, what }) => `${kind} ${what}`)
  return { workflow: due.workflow.nameZh, workflowEn: due.workflow.nameEn, because: because.join('\n') }
}
