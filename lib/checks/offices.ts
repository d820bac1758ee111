import type { FoundLine } from '#lib/document/style/lines-of.ts'
import type { Edit } from '#lib/document/style/rules.ts'
import { countsOn } from '#lib/lexicons/rules.ts'
import type { Entry } from '#lib/lexicons/schema.ts'
import type { RawFinding } from './finding.ts'
import {
  type Named,
  namesIn,
  type OfficeHolders,
  type Offices,
  titleBefore,
  titleFrom,
} from './office-names.ts'
import { wrongOrder } from './office-order.ts'
import { placed } from './passage.ts'

/**
 * Whether people are named with the office that they hold on a day (with 原 or 前, one that they held before it), and those
 * who are named together in the order that the lexicon gives.
 */
export function checkOffices(lines: readonly FoundLine[], offices: Offices, day: string): RawFinding[] {
  if (!offices) return []
  return lines.flatMap(({ path, text }) => {
    const named = namesIn(text, offices)
    return [
      ...named.flatMap((each) => wrongOffice(text, each, offices, day)),
      ...named.slice(1).flatMap((each, index) => wrongOrder(text, named[index] as Named, each, offices, day)),
    ].map((finding) => ({ ...finding, path }))
  })
}

type Placeless = Omit<RawFinding, 'path'>

function wrongOffice(text: string, named: Named, offices: OfficeHolders, day: string): Placeless[] {
  const before = titleBefore(text, named.from, offices)
  const title = before || titleFrom(text, named.to, offices)
  if (!title) return []
  const isPast = before !== '' && /(?:原|前|时任)$/.test(text.slice(0, named.from - title.length))
  const entries = offices.of.get(named.name) ?? []
  const now = entries.filter((entry) => countsOn(entry, day))
  const held = entries.filter(({ to }) => to !== '' && to < day)
  const asked = isPast ? held : now
  if (asked.some(({ office }) => office.endsWith(title) && !isDeputyOf(office, title))) return []
  const [entry] = [...now, ...held]
  if (!entry) return []
  const from = before ? named.from - title.length : named.to
  const to = from + title.length
  const right = now.length === 1 && !isPast ? (now[0] as Entry).office : ''
  const shown = placed(text, Math.min(from, named.from), Math.max(to, named.to))
  const fix = right && mending(text, from, to, right)
  return [
    {
      ...{ check: 'office', severity: entry.severity, source: entry.source, note: entry.note },
      ...shown,
      said: { name: named.name, title, office: now.map(({ office }) => office).join('、') },
      ...(fix && { fix: [fix] }),
    },
  ]
}

/** What may stand before an office's full name in place of some of it; written beside it, neither would read. */
const OWN = /[本该全我各此]$/

/** Puts the right office in full where another stands, with whatever of the full one was written before that: 市委副书记. */
function mending(text: string, from: number, to: number, right: string): Edit | null {
  let start = from
  while (start > 0 && right.includes(text.slice(start - 1, from))) start -= 1
  return start < from && OWN.test(text.slice(0, start)) ? null : { from: start, to, text: right }
}

/** 副市长 ends in 市长, and is another office. */
const isDeputyOf = (office: string, title: string) =>
  office !== title && /[副代]$/.test(office.slice(0, office.length - title.length))
