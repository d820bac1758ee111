import { AhoCorasick } from '@monyone/aho-corasick/fast'
import { foldText } from './fold-text.ts'
import { countsOn } from './rules.ts'
import { type Entry, severities } from './schema.ts'

/** A wording of the lexicon in a text, from where to where in UTF-16 code units. */
export type LexiconMatch = { entry: Entry; from: number; to: number }

/** What a folded word is looked for as: by which entries, and by which as an exception. */
type Sought = { forms: Entry[]; exceptions: Entry[] }

/** The lexicon made ready to be looked for, all at once. */
export type Matcher = { automaton: AhoCorasick | null; sought: Map<string, Sought> }

/** Makes a matcher of entries; offices are not looked for as wordings (`lib/checks/offices.ts`). */
export function matcherOf(entries: readonly Entry[]): Matcher {
  const sought = new Map<string, Sought>()
  const seek = (words: string, as: keyof Sought, entry: Entry) => {
    const { folded } = foldText(words)
    if (folded === '') return
    const found = sought.get(folded) ?? { forms: [], exceptions: [] }
    found[as].push(entry)
    sought.set(folded, found)
  }
  for (const entry of entries) {
    if (entry.kind === 'office') continue
    for (const form of entry.forms) seek(form, 'forms', entry)
    for (const exception of entry.exceptions) seek(exception, 'exceptions', entry)
    // The right wording may have the wrong one in it: 市图书馆 in 云汀市图书馆.
    if (entry.forms.some((form) => entry.replacement.includes(form))) {
      seek(entry.replacement, 'exceptions', entry)
    }
  }
  const words = [...sought.keys()]
  return {
    automaton: words.length > 0 ? new AhoCorasick(words) : null,
    sought,
  }
}

/**
 * The wordings that stand in a text and count on a day, in reading order. One within an exception of its entry is none; of
 * Latin letters and figures only whole words are; one within a longer one is left out unless it weighs more.
 */
export function matchText({ automaton, sought }: Matcher, text: string, day: string): LexiconMatch[] {
  if (!automaton) return []
  const { folded, starts, ends } = foldText(text)
  const hits = automaton.matchInText(folded)
  if (hits.length === 0) return []
  const excused = new Map<Entry, [number, number][]>()
  for (const { begin, end, keyword } of hits) {
    for (const entry of sought.get(keyword)?.exceptions ?? []) {
      excused.set(entry, [...(excused.get(entry) ?? []), [begin, end]])
    }
  }
  const matches = hits.flatMap(({ begin, end, keyword }): LexiconMatch[] => {
    if (!isWhole(folded, begin, end) || starts[begin] === starts[begin - 1] || ends[end] === ends[end - 1]) {
      return []
    }
    const here = sought.get(keyword)?.forms.filter((entry) => {
      const isHarmless = excused.get(entry)?.some(([from, to]) => from <= begin && end <= to) ?? false
      return !isHarmless && countsOn(entry, day)
    })
    return (here ?? []).map((entry) => ({ entry, from: starts[begin] ?? 0, to: ends[end - 1] ?? 0 }))
  })
  return withoutInner(matches)
}

const WORD = /[a-z0-9]/

/** Whether words of Latin letters and figures end where they are found, rather than go on. */
function isWhole(folded: string, begin: number, end: number): boolean {
  const goesOn = (before: number) => WORD.test(folded[before] ?? '') && WORD.test(folded[before + 1] ?? '')
  return !goesOn(begin - 1) && !goesOn(end - 1)
}

const weightOf = ({ entry }: LexiconMatch) => severities.length - severities.indexOf(entry.severity)

function withoutInner(matches: LexiconMatch[]): LexiconMatch[] {
  const inOrder = matches.sort(
    (a, b) => a.from - b.from || b.to - a.to || weightOf(b) - weightOf(a) || a.entry.id - b.entry.id,
  )
  const longest = inOrder.reduce((most, { from, to }) => Math.max(most, to - from), 0)
  return inOrder.filter((match, index) => {
    // What holds it begins no later.
    for (let at = index - 1; at >= 0; at -= 1) {
      const other = inOrder[at] as LexiconMatch
      if (other.from < match.from - longest) break
      if (other.to >= match.to && weightOf(other) >= weightOf(match)) return false
    }
    return true
  })
}
