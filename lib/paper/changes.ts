import type { EventFacts } from '#lib/platform/command.ts'

/** Words by their place: `icp`, or `city/name` for the name of one of many. */
export type Described = Record<string, string>

/** What changed, as the audit keeps it: each place that differs, with what it was and what it is. */
export function changesOf(was: Described, is: Described): EventFacts {
  const places = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const changed = places.filter((place) => (was[place] ?? '') !== (is[place] ?? ''))
  return Object.fromEntries(
    changed.flatMap((place) => [
      [`was ${place}`, was[place] ?? ''],
      [`is ${place}`, is[place] ?? ''],
    ]),
  )
}
