import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { foldText } from '#lib/lexicons/fold-text.ts'
import { matcherOf, matchText } from '#lib/lexicons/match.ts'
import { countsOn } from '#lib/lexicons/rules.ts'
import { type Entry, type EntryInput, severities } from '#lib/lexicons/schema.ts'
import { entry } from '#tests/support/lexicon-entry.ts'

const DAY = '2026-03-01'
const kept = (...entries: Partial<EntryInput>[]): Entry[] =>
  entries.map((changes, id) => ({ ...entry(changes), id }))
const found = (text: string, ...entries: Partial<EntryInput>[]) =>
  matchText(matcherOf(kept(...entries)), text, DAY).map(({ from, to }) => text.slice(from, to))

describe('a wording is found', () => {
  test('wherever it stands, in each of its forms', () => {
    expect(found('帐号和帐户，帐号', { forms: ['帐号', '帐户'] })).toEqual(['帐号', '帐户', '帐号'])
  })
  test('but not within a word that has it harmlessly, nor within what should stand there', () => {
    expect(found('帐篷里的帐', { forms: ['帐'], exceptions: ['帐篷'] })).toEqual(['帐'])
    expect(
      found('云汀市图书馆和市图', { kind: 'fixed', forms: ['市图'], replacement: '云汀市图书馆' }),
    ).toEqual(['市图'])
  })
  test('however wide and large its letters are, and only as a whole word', () => {
    expect(found('ＡＰＰ、app、happy、App2、apps', { forms: ['App'] })).toEqual(['ＡＰＰ', 'app'])
    expect(found('𝐀PP与㎏', { forms: ['app', 'kg'] })).toEqual(['𝐀PP', '㎏'])
  })
  test('with what nobody sees between its characters, or a space that came along with a page', () => {
    expect(found('打\u200b鸡\u00ad血，打 鸡　血', { forms: ['打鸡血'] })).toEqual([
      '打\u200b鸡\u00ad血',
      '打 鸡　血',
    ])
    expect(found('open air，openair', { forms: ['open air'] })).toEqual(['open air'])
    expect(found('鸡血', { forms: ['\u200b'] })).toEqual([])
  })
  test('once where a longer one has it, unless the shorter weighs more', () => {
    expect(found('史上最大', { forms: ['最大'] }, { forms: ['史上最大'] })).toEqual(['史上最大'])
    expect(found('史上最大', { forms: ['最大'], severity: 'stops' }, { forms: ['史上最大'] })).toEqual([
      '史上最大',
      '最大',
    ])
  })
  test('on its days alone, the first and the last included', () => {
    expect(found('帐', { forms: ['帐'], from: DAY, to: DAY })).toEqual(['帐'])
    expect(found('帐', { forms: ['帐'], from: '2026-03-02' })).toEqual([])
    expect(found('帐', { forms: ['帐'], to: '2026-02-28' })).toEqual([])
  })
})

const letters = fc.constantFrom(...'甲乙丙Aａab１ \u200b')
const words = fc.string({ unit: letters, minLength: 1, maxLength: 3 })
const entries = fc.array(
  fc.record({
    forms: fc.uniqueArray(words, { minLength: 1, maxLength: 2 }),
    exceptions: fc.array(fc.string({ unit: letters, minLength: 2, maxLength: 4 }), { maxLength: 2 }),
    replacement: fc.oneof(fc.constant(''), words),
    severity: fc.constantFrom(...severities),
    from: fc.constantFrom('', '2026-03-01', '2026-03-02'),
    to: fc.constantFrom('', '2026-02-28', '2026-03-01'),
  }),
  { maxLength: 8 },
)

/** The same by looking at every place for every word. */
function naively(all: Entry[], text: string): string[] {
  const { folded, starts, ends } = foldText(text)
  const places = (word: string) => {
    const { folded: sought } = foldText(word)
    if (sought === '') return []
    return [...folded].flatMap((_, at) =>
      folded.startsWith(sought, at) ? [[at, at + sought.length] as const] : [],
    )
  }
  const isWord = (at: number) => /[a-z0-9]/.test(folded[at] ?? '')
  const matches = all
    .filter((each) => countsOn(each, DAY))
    .flatMap((each) => {
      const harmless = each.forms.some((form) => each.replacement.includes(form)) ? [each.replacement] : []
      const excused = [...each.exceptions, ...harmless].flatMap(places)
      return each.forms
        .flatMap(places)
        .filter(([from, to]) => !excused.some(([a, b]) => a <= from && to <= b))
        .filter(([from, to]) => !(isWord(from - 1) && isWord(from)) && !(isWord(to - 1) && isWord(to)))
        .map(([from, to]) => ({ each, from: starts[from] ?? 0, to: ends[to - 1] ?? 0 }))
    })
  const weight = ({ severity }: Entry) => -severities.indexOf(severity)
  const told = matches
    .filter(
      ({ each, from, to }) =>
        !matches.some(
          (other) =>
            other.from <= from &&
            to <= other.to &&
            other.to - other.from > to - from &&
            weight(other.each) >= weight(each),
        ),
    )
    .filter(
      ({ each, from, to }) =>
        !matches.some(
          (other) =>
            other.from === from &&
            other.to === to &&
            (weight(other.each) > weight(each) ||
              (weight(other.each) === weight(each) && other.each.id < each.id)),
        ),
    )
    .map(({ each, from, to }) => `${from} ${to} ${each.id}`)
  return [...new Set(told)].sort()
}

test('the automaton finds what looking everywhere finds', () => {
  fc.assert(
    fc.property(entries, fc.string({ unit: letters, maxLength: 24 }), (drawn, text) => {
      const all = kept(...drawn)
      const told = matchText(matcherOf(all), text, DAY).map(
        ({ entry: { id }, from, to }) => `${from} ${to} ${id}`,
      )
      expect([...new Set(told)].sort()).toEqual(naively(all, text))
      expect(new Set(told).size).toBe(told.length)
    }),
    { numRuns: 2_000 },
  )
})
