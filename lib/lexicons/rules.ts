import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { EntryInput } from './schema.ts'

/** The paper's words are kept by whoever keeps its workflows: the editor-in-chief. */
export function canKeepLexicon(actor: Actor): Verdict {
  return actor.capabilities.includes('workflow') ? allowed : refused('not-entitled')
}

/**
 * What makes an entry the same one in another file: its kind, its first form, and of an office also which and from when,
 * since one person holds several, one after the other.
 */
export function keyOf({ kind, forms, office, from }: EntryInput): string {
  const [first = ''] = forms
  return [kind, foldWords(first), ...(kind === 'office' ? [foldWords(office), from] : [])].join('|')
}

/** Words as they are compared: full-width and half-width are one, and so are large and small letters. */
export function foldWords(words: string): string {
  return words.normalize('NFKC').toLowerCase()
}

/** Whether an entry counts on a day such as `2026-03-01`; its first and its last day do. */
export function countsOn({ from, to }: Pick<EntryInput, 'from' | 'to'>, day: string): boolean {
  return (from === '' || from <= day) && (to === '' || day <= to)
}

/** The day by the paper's clock: Shanghai has kept +08:00 without summer time since 1992. */
export function paperDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
