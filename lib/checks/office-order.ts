import { countsOn } from '#lib/lexicons/rules.ts'
import type { Entry } from '#lib/lexicons/schema.ts'
import type { RawFinding } from './finding.ts'
import { type Named, type OfficeHolders, titleBefore, titleFrom } from './office-names.ts'
import { placed, sentenceAt } from './passage.ts'

/** What stands between those who are named together: marks and 和; others who have no place in the order; what an office begins with. */
const TOGETHER = /^(?:[、，,和与及]|以及)+$/
const OTHERS = String.raw`(?:、[^、，,。；;：:！!？?“”‘’（）()\s]{2,14}){1,20}`
const AMONG_OTHERS = new RegExp(`^${OTHERS}(?:[、和与及]|以及)$`)
const WITH_OFFICE = new RegExp(
  String.raw`^(?:${OTHERS})?(?:[、和与及]|以及)[^、，,。；;：:！!？?“”‘’（）()\s的]{1,12}$`,
)

/** Whether two who are named together, one after the other, stand in the other order than the lexicon gives on a day. */
export function wrongOrder(
  text: string,
  first: Named,
  second: Named,
  offices: OfficeHolders,
  day: string,
): Omit<RawFinding, 'path'>[] {
  const { of } = offices
  const [one, other] = [rankOf(of, first.name, day), rankOf(of, second.name, day)]
  if (!one || !other || (one.rank ?? 0) <= (other.rank ?? 0)) return []
  const title = titleBefore(text, second.from, offices)
  const end = second.from - title.length
  const start = Math.min(end, first.to + titleFrom(text, first.to, offices).length)
  const between = text.slice(start, end)
  const isTogether =
    TOGETHER.test(between) || AMONG_OTHERS.test(between) || (title !== '' && WITH_OFFICE.test(between))
  if (!isTogether) return []
  return [
    {
      ...{ check: 'office-order', severity: other.severity, source: other.source, note: other.note },
      ...placed(text, first.from, second.to),
      passage: sentenceAt(text, first.from, second.to),
      said: { first: second.name, second: first.name },
    },
  ]
}

function rankOf(of: Map<string, Entry[]>, name: string, day: string): Entry | undefined {
  return (of.get(name) ?? [])
    .filter((entry) => entry.rank !== null && countsOn(entry, day))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]
}
