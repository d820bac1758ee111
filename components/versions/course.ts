import type { ToldEvent } from '#lib/audit/told-event.ts'
import type { KeptDraft } from '#lib/versions/queries.ts'

/** One entry of an article's course: an event, or what the draft said: one version with a name, or those saved one after another. */
export type Entry = { at: string; event: ToldEvent } | { at: string; kept: [KeptDraft, ...KeptDraft[]] }

/**
 * Events and kept drafts in the order in which they happened. Autosaves that nothing came between are one entry, as far
 * as they are of one day (`dayOf` says which a moment belongs to).
 */
export function courseOf(events: ToldEvent[], kept: KeptDraft[], dayOf: (at: string) => string): Entry[] {
  const all: Entry[] = [
    // What was saved and handed in at one moment was saved first.
    ...kept.map((one): Entry => ({ at: one.savedAt, kept: [one] })),
    ...events.map((event): Entry => ({ at: event.at, event })),
  ]
  all.sort((a, b) => placeOf(a).localeCompare(placeOf(b)))
  const course: Entry[] = []
  for (const entry of all) {
    const before = course.at(-1)
    if (before && 'kept' in before && 'kept' in entry && isFolded(before) && isFolded(entry)) {
      if (dayOf(before.at) === dayOf(entry.at)) {
        before.kept.push(...entry.kept)
        before.at = entry.at
        continue
      }
    }
    course.push(entry)
  }
  return course
}

// The words that an article begins with are kept in the same moment, and follow from its beginning.
const placeOf = (entry: Entry) => ('event' in entry && entry.event.name === 'article.created' ? '' : entry.at)

const isFolded = ({ kept: [{ name, isNow }] }: Extract<Entry, { kept: unknown }>) => !name && !isNow
