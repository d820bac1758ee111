import type { StageState } from './state.ts'

/** Where an article stands, in the newsroom's words; one word for the whole of rounds, signatures and releases. */
export type Standing =
  | { kind: 'draft' }
  /** On the author's desk again: sent back, or taken back by who handed it in. */
  | { kind: 'returned' | 'recalled' }
  | { kind: 'in-review'; stage: StageName }
  /** Every stage has signed. */
  | { kind: 'ready' }
  | { kind: 'scheduled'; at: string }
  | { kind: 'live' | 'withdrawn' | 'rejected' }

export type StageName = Pick<StageState, 'position' | 'key' | 'nameZh' | 'nameEn'>

/** What a person said as they sent an article back, or rejected it. `at` is ISO 8601. */
export type SentBack = { by: string; reason: string; note: string; at: string }

/** The facts from which a standing follows; `position` and what comes after it are of the open round. */
export type StandingFacts = {
  position: number | null
  lastPosition: number | null
  stage: StageName | null
  lastReturnKind: string | null
  scheduledAt: Date | null
  isLive: boolean
  lastClosedAs: string | null
  wasWithdrawn: boolean
}

/** Names where an article stands. What is under way comes before what is live. */
export function standingOf(facts: StandingFacts): Standing {
  const { position, lastPosition, stage } = facts
  if (position !== null && lastPosition !== null) {
    if (position > lastPosition) {
      return facts.scheduledAt
        ? { kind: 'scheduled', at: facts.scheduledAt.toISOString() }
        : { kind: 'ready' }
    }
    if (stage) return { kind: 'in-review', stage }
    return { kind: facts.lastReturnKind === 'recall' ? 'recalled' : 'returned' }
  }
  if (facts.isLive) return { kind: 'live' }
  if (facts.lastClosedAs === 'rejected') return { kind: 'rejected' }
  return { kind: facts.wasWithdrawn ? 'withdrawn' : 'draft' }
}
