import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { MachineFinding } from './finding.ts'

type Weighed = Pick<MachineFinding, 'severity' | 'waiver'>

/** How many findings stand in the way: those that must change, and those that want a reason and have none. */
export function openFindings(findings: readonly Weighed[]): { stops: number; reasons: number } {
  return {
    stops: findings.filter(({ severity }) => severity === 'stops').length,
    reasons: findings.filter(({ severity, waiver }) => severity === 'reason' && !waiver).length,
  }
}

/** Whether a text may be handed on as the machine reads it: nothing that must change, nothing unanswered. */
export function canPass(findings: readonly Weighed[]): Verdict {
  const { stops, reasons } = openFindings(findings)
  return stops + reasons === 0 ? allowed : refused('findings-open', { stops, reasons })
}

/** Whether a finding may be let pass with a reason: what must change may not, and one reason is enough. */
export function canLetPass({ severity, waiver }: Weighed): Verdict {
  if (severity === 'stops') return refused('finding-stops')
  return waiver ? refused('finding-answered') : allowed
}

/** What the paper's lexicon says of somebody's lines is for who writes for the paper. */
export function canAskLexicon(actor: Actor): Verdict {
  return actor.capabilities.includes('draft') ? allowed : refused('not-entitled')
}
