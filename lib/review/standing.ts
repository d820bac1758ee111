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
