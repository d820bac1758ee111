import type { Whereabouts } from '#lib/document/anchor/follow.ts'
import type { AnchorSpan } from '#lib/document/anchor/span.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { StageName } from '#lib/review/standing.ts'

/** A colleague by number and name. */
export type Colleague = { id: number; name: string }

/** What somebody said, when (ISO 8601), and whom they called by name. */
export type Said = { id: number; by: Colleague; at: string; words: string; mentions: Colleague[] }

export type TurnKind = 'resolved' | 'reopened' | 'taken' | 'declined'

/** What became of a remark: each turn with who and when. */
export type Turn = { kind: TurnKind; by: string; at: string }

/** One thread, as a person may see it beside one text. */
export type RemarkView = Said & {
  /** The stage at which it was made; null for the author's desk and outside of rounds. */
  stage: StageName | null
  /** What it pointed at when it was made; none for the whole article. */
  pointedAt: AnchorSpan[]
  /** Where that stands in the text that is shown. */
  place: Whereabouts
  /** What the words should say instead. */
  wording: string | null
  replies: Said[]
  /** In order; the last is how it stands. */
  turns: Turn[]
  isOpen: boolean
}

/** A remark with what the person who looks may do about it. */
export type Thread = RemarkView & { verdicts: Record<'resolve' | 'reopen' | 'take' | 'decline', Verdict> }

/**
 * How many remarks on an article are open, in all and by what they point at: a field, `body`, or '' for the whole.
 * `news` is another one after every remark, answer and turn.
 */
export type RemarkMarks = { open: number; at: Record<string, number>; news: string }
