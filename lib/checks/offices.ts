import { AhoCorasick } from '@monyone/aho-corasick/fast'
import type { FoundLine } from '#lib/document/style/lines-of.ts'
import { countsOn } from '#lib/lexicons/rules.ts'
import type { Entry } from '#lib/lexicons/schema.ts'
import type { RawFinding } from './finding.ts'
import { placed, sentenceAt } from './passage.ts'

/** What offices end in: by these a paper names them before or after a name. Longer ones come of the lexicon itself. */
const HEADS =
  '秘书长|董事长|总经理|理事长|主席|总理|书记|部长|省长|市长|区长|县长|州长|镇长|乡长|主任|厅长|局长|处长|科长|院长|校长|馆长|站长|所长|会长|社长|台长|行长'

/** Those who hold or held an office, made ready to be looked for. */
export type Offices = { names: AhoCorasick; titles: string; of: Map<string, Entry[]>; longest: number } | null

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const longestFirst = (words: Iterable<string>) =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

// Once a state of the lexicon, as its matcher.
const ready = new WeakMap<readonly Entry[], { offices: Offices }>()

/** The lexicon's offices made ready; null where it has none. */
export function officesOf(entries: readonly Entry[]): Offices {
  const known = ready.get(entries) ?? { offices: madeReady(entries) }
  ready.set(entries, known)
  return known.offices
}

function madeReady(entries: readonly Entry[]): Offices {
  const of = new Map<string, Entry[]>()
  const kept = entries.filter(({ kind }) => kind === 'office')
  for (const entry of kept) for (const name of entry.forms) of.set(name, [...(of.get(name) ?? []), entry])
  if (of.size === 0) return null
  const full = kept.map(({ office }) => office)
  const titles = `(?:${longestFirst(full)}|(?:常务副|副|代)?(?:${HEADS}))`
  // With 原, 前 or 时任 before it, and 常务副 or 代 within.
  const longest = Math.max(...full.map((office) => office.length), 8) + 2
  return { names: new AhoCorasick([...of.keys()]), titles, of, longest }
}

type Named = { name: string; from: number; to: number }

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

// A name within a longer one is not that person's.
function namesIn(text: string, { names }: NonNullable<Offices>): Named[] {
  const hits = names
    .matchInText(text)
    .map(({ begin, end, keyword }) => ({ name: keyword, from: begin, to: end }))
  return hits
    .filter(
      ({ from, to }) =>
        !hits.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from),
    )
    .sort((a, b) => a.from - b.from)
}

type Placeless = Omit<RawFinding, 'path'>

function wrongOffice(
  text: string,
  named: Named,
  { titles, of, longest }: NonNullable<Offices>,
  day: string,
): Placeless[] {
  const before = new RegExp(`(原|前|时任)?(${titles})$`).exec(
    text.slice(Math.max(0, named.from - longest), named.from),
  )
  const after = before ? null : new RegExp(`^(${titles})`).exec(text.slice(named.to, named.to + longest))
  const title = before?.[2] ?? after?.[1]
  if (!title) return []
  const entries = of.get(named.name) ?? []
  const now = entries.filter((entry) => countsOn(entry, day))
  const held = entries.filter(({ to }) => to !== '' && to < day)
  const asked = before?.[1] ? held : now
  if (asked.some(({ office }) => office.endsWith(title) && !isDeputyOf(office, title))) return []
  const [entry] = [...now, ...held]
  if (!entry) return []
  const from = before ? named.from - title.length : named.to
  const to = from + title.length
  const right = now.length === 1 && !before?.[1] ? (now[0] as Entry).office : ''
  const shown = placed(text, Math.min(from, named.from), Math.max(to, named.to))
  return [
    {
      ...{ check: 'office', severity: entry.severity, source: entry.source, note: entry.note },
      ...shown,
      said: { name: named.name, title, office: now.map(({ office }) => office).join('、') },
      ...(right && { fix: [{ from, to, text: right }] }),
    },
  ]
}

/** 副市长 ends in 市长, and is another office. */
const isDeputyOf = (office: string, title: string) =>
  office !== title && /[副代]$/.test(office.slice(0, office.length - title.length))

function wrongOrder(
  text: string,
  first: Named,
  second: Named,
  { titles, of }: NonNullable<Offices>,
  day: string,
): Placeless[] {
  const between = text.slice(first.to, second.from).replace(new RegExp(titles, 'g'), '')
  if (!/^(?:[、，,和与及]|以及)+$/.test(between)) return []
  const [one, other] = [rankOf(of, first.name, day), rankOf(of, second.name, day)]
  if (!one || !other || (one.rank ?? 0) <= (other.rank ?? 0)) return []
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
