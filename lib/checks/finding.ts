import type { LinePath } from '#lib/document/style/lines-of.ts'
import type { Edit, RuleId } from '#lib/document/style/rules.ts'
import type { Severity } from '#lib/lexicons/schema.ts'
import type { CheckId } from './schema.ts'

/** Something that a check has found, before anybody answered it. */
export type RawFinding = {
  check: CheckId
  severity: Severity
  /** Of house style: which of its rules. */
  rule?: RuleId
  /** The way to the line or field; within a line the words stand from `from` to `to`. */
  path: LinePath
  from: number
  to: number
  found: string
  before: string
  after: string
  /** The sentence around it, or what the field says: while it stands, so does an answer to the finding. */
  passage: string
  /** Edits of the line that mend it, where there is a mending. */
  fix?: Edit[]
  /** What the words for people quote, such as what should stand there. */
  said: Record<string, string>
  source: string
  note: string
}

/** What the lexicon has against a line that is being written, from where to where in it. */
export type WordFinding = Pick<
  RawFinding,
  'check' | 'severity' | 'from' | 'to' | 'said' | 'source' | 'note' | 'fix'
>

/** Why somebody let a finding pass. `at` is ISO 8601. */
export type Waiver = { by: string; reason: string; at: string }

/** A finding as it is shown. `id` stays the same while what was found and its passage do. */
export type MachineFinding = RawFinding & { id: string; waiver: Waiver | null }

/** Whether it is nobody's to answer any more, or never was. */
export const isOpen = ({ severity, waiver }: Pick<MachineFinding, 'severity' | 'waiver'>) =>
  severity !== 'hint' && waiver === null
