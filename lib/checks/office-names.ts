import { AhoCorasick } from '@monyone/aho-corasick/fast'
import type { Entry } from '#lib/lexicons/schema.ts'

/** What offices end in: by these a paper names them before or after a name. Longer ones come of the lexicon itself. */
const HEADS =
  '秘书长|董事长|总经理|理事长|主席|总理|书记|部长|省长|市长|区长|县长|州长|镇长|乡长|主任|厅长|局长|处长|科长|院长|校长|馆长|站长|所长|会长|社长|台长|行长'
const HEAD = `(?:常务副|副|代)?(?:${HEADS})`
const ENDS_IN_HEAD = new RegExp(`${HEAD}$`)
const BEGINS_WITH_HEAD = new RegExp(`^${HEAD}`)
/** The longest that a head is, with what stands before it. */
const HEAD_LENGTH = 6

/** Those who hold or held an office, made ready to be looked for; `lengths` are those of their offices, the longest first. */
export type OfficeHolders = {
  names: AhoCorasick
  titles: Set<string>
  lengths: number[]
  of: Map<string, Entry[]>
}

/** Null where the lexicon names nobody. */
export type Offices = OfficeHolders | null

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
  for (const entry of kept) {
    for (const name of entry.forms) {
      const known = of.get(name)
      if (known) known.push(entry)
      else of.set(name, [entry])
    }
  }
  if (of.size === 0) return null
  const titles = new Set(kept.map(({ office }) => office))
  const lengths = [...new Set([...titles].map(({ length }) => length))].sort((a, b) => b - a)
  return { names: new AhoCorasick([...of.keys()]), titles, lengths, of }
}

/** The office that stands before a place of a text, as long as it is known; '' for none. */
export function titleBefore(text: string, at: number, { titles, lengths }: OfficeHolders): string {
  const [head = ''] = ENDS_IN_HEAD.exec(text.slice(Math.max(0, at - HEAD_LENGTH), at)) ?? []
  const length = lengths.find((each) => each <= at && titles.has(text.slice(at - each, at))) ?? 0
  return length > head.length ? text.slice(at - length, at) : head
}

/** The same of one that stands from a place on. */
export function titleFrom(text: string, at: number, { titles, lengths }: OfficeHolders): string {
  const [head = ''] = BEGINS_WITH_HEAD.exec(text.slice(at, at + HEAD_LENGTH)) ?? []
  const length = lengths.find((each) => titles.has(text.slice(at, at + each))) ?? 0
  return length > head.length ? text.slice(at, at + length) : head
}

/** Somebody of the lexicon in a text, from where to where. */
export type Named = { name: string; from: number; to: number }

/** Who of them is named in a text, in order; a name within a longer one is not that person's. */
export function namesIn(text: string, { names }: OfficeHolders): Named[] {
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
