import type { Finding } from '#lib/document/style/check.ts'
import { editedText } from '#lib/document/style/fix.ts'
import type { Place } from './lines.ts'

/** What a rule has found in a text that is being written. `id` stays the same from check to check while the words do. */
export type LiveFinding = Omit<Finding, 'path'> & { id: string; place: Place }

/** What the found words become; null where there is no mending. */
export function mendedWords({
  fix,
  from,
  found,
}: Pick<LiveFinding, 'fix' | 'from' | 'found'>): string | null {
  return fix
    ? editedText(
        found,
        fix.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
      )
    : null
}

/** By what a finding is known again when it has been waved through here: its rule, its words and those around them. */
export function traceOf({ rule, before, found, after }: LiveFinding): string {
  return JSON.stringify([rule, before, found, after])
}
