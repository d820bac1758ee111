import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBody } from '#lib/document/body.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { merge, settle } from '#lib/document/merge/merge.ts'

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', ...(content.length > 0 && { content }) })

function content(given: Partial<Content>, ...blocks: object[]): Content {
  const read = readBody({ type: 'doc', content: blocks.length > 0 ? blocks : [paragraph()] })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { ...emptyContent(), ...given, body: read.body }
}
const lines = (...words: string[]) => content({}, ...words.map((each) => paragraph(text(each))))

const one = '汐河全长三十七公里，沿岸曾有四十多家工厂，水质常年劣于五类。'
const two = '二〇二一年起，云汀市用三年时间搬走了全部污染企业，把岸线还给市民。'
const three = '如今，步道贯通，白鹭归来，周末的河边满是跑步和放风筝的人。'

describe('what two people changed in different places is joined', () => {
  test('in two paragraphs', () => {
    const [mine, theirs] = [lines(one.replace('四十', '五十'), two), lines(one, two.replace('三年', '四年'))]
    expect(merge(lines(one, two), mine, theirs)).toEqual({
      content: lines(one.replace('四十', '五十'), two.replace('三年', '四年')),
      conflicts: [],
    })
  })

  test('in one paragraph, a word each and one of them made bold', () => {
    const mine = content({}, paragraph(text(one.slice(0, 2), 'bold'), text(one.slice(2))))
    const merged = merge(lines(one), mine, lines(one.replace('常年', '长期')))
    const is = one.replace('常年', '长期')
    expect(merged).toEqual({
      content: content({}, paragraph(text(is.slice(0, 2), 'bold'), text(is.slice(2)))),
      conflicts: [],
    })
  })

  test('a paragraph that one brought and another that the other took out', () => {
    expect(
      merge(lines(one, two, three), lines(one, '新的一段。', two, three), lines(one, two)).content,
    ).toEqual(lines(one, '新的一段。', two))
  })

  test('in two items of a list', () => {
    const list = (...words: string[]) =>
      content(
        {},
        {
          type: 'bulletList',
          content: words.map((each) => ({ type: 'listItem', content: [paragraph(text(each))] })),
        },
      )
    expect(merge(list(one, two, three), list(`${one}甲`, two, three), list(one, two, `${three}乙`))).toEqual({
      content: list(`${one}甲`, two, `${three}乙`),
      conflicts: [],
    })
  })

  test('a title by one and the tags by the other', () => {
    const base = content({ title: '旧题' })
    expect(merge(base, { ...base, title: '新题' }, { ...base, tags: ['城事'] })).toEqual({
      content: { ...base, title: '新题', tags: ['城事'] },
      conflicts: [],
    })
  })
})

test('the same edit made by both is made once, without a word', () => {
  const both = lines(one.replace('四十', '五十'), '新的一段。', two)
  expect(merge(lines(one, two), both, structuredClone(both))).toEqual({ content: both, conflicts: [] })
})

describe('where the two collide, both sides are shown and neither is lost', () => {
  const base = content({ title: '旧题' }, paragraph(text(one)), paragraph(text(two)))
  const mine = content(
    { title: '甲题' },
    paragraph(text(one.replace('四十多', '五十余'))),
    paragraph(text(two)),
  )
  const theirs = content(
    { title: '乙题' },
    paragraph(text(one.replace('四十多', '三十来'))),
    paragraph(text(`${two}又及。`)),
  )
  const merged = merge(base, mine, theirs)

  test('the title and the paragraph, each as a whole; what does not collide is joined all the same', () => {
    expect(merged.conflicts).toEqual([
      { field: 'title', base: '旧题', mine: '甲题', theirs: '乙题' },
      {
        ...{ field: 'body', at: 0 },
        base: [paragraph(text(one))],
        mine: [paragraph(text(one.replace('四十多', '五十余')))],
        theirs: [paragraph(text(one.replace('四十多', '三十来')))],
      },
    ])
    expect(merged.content).toEqual({
      ...mine,
      body: content({}, mine.body.content[0] as object, theirs.body.content[1] as object).body,
    })
  })

  test('a person takes one side, the other, or both', () => {
    expect(settle(merged, ['theirs', 'theirs'])).toEqual(theirs)
    const both = settle(merged, ['mine', 'both'])
    expect([both.title, both.body.content.length]).toEqual(['甲题', 3])
    expect(settle(merged, [])).toEqual(merged.content)
  })

  test('one took out what the other worked on', () => {
    expect(
      merge(base, content({ title: '旧题' }, paragraph(text(two))), { ...theirs, title: '旧题' }).conflicts,
    ).toMatchObject([
      { field: 'body', at: 0, mine: [], theirs: [paragraph(text(one.replace('四十多', '三十来')))] },
    ])
  })
})

describe('what can only be joined into something that may not stand in a text is shown as a whole', () => {
  const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(text(words))] })
  const table = (columns: string, rows: number) => ({
    type: 'table',
    content: Array.from({ length: rows }, (_, row) => ({
      type: 'tableRow',
      content: [...columns].map((column) => cell(`${column}区第${row + 1}季`)),
    })),
  })
  const picture = (name: string) => ({
    type: 'figure',
    attrs: { sha256: name.repeat(64), width: 1440, height: 960 },
  })
  const gallery = (names: string) => ({ type: 'gallery', content: [...names].map(picture) })

  test.each<[string, object, object, object]>([
    ['one adds a column to a table, the other a row', table('甲乙', 3), table('甲乙丙', 3), table('甲乙', 4)],
    [
      'one takes a column out, the other adds a row',
      table('甲乙丙', 3),
      table('甲乙', 3),
      table('甲乙丙', 4),
    ],
    ['each takes another picture out of three', gallery('abc'), gallery('ab'), gallery('bc')],
  ])('%s', (_, base, left, right) => {
    const [from, mine, theirs] = [base, left, right].map((block) => content({}, paragraph(text(one)), block))
    if (!from || !mine || !theirs) throw new Error('three texts')
    const merged = merge(from, mine, theirs)
    expect(merged.conflicts).toMatchObject([{ field: 'body', at: 1 }])
    expect(merged.content).toEqual(mine)
    expect(settle(merged, ['theirs'])).toEqual(theirs)
    for (const choice of ['mine', 'theirs', 'both'] as const) {
      expect(readBody(settle(merged, [choice]).body)).toMatchObject({ ok: true })
    }
  })

  test('in a table of the same shape, a word each in two cells is joined', () => {
    const with3 = (words: string) => JSON.parse(JSON.stringify(table('甲乙', 3)).replace('甲区第1季', words))
    const at = (block: object) => content({}, block)
    const merged = merge(at(table('甲乙', 3)), at(with3('甲区首季')), at(table('甲乙', 4)))
    expect(merged.conflicts).toEqual([])
    expect(readBody(merged.content.body)).toMatchObject({ ok: true })
  })
})

// Every character of the base stands there once, and each edit brings one that nobody else has.
const letters = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + at))
const someBase = fc
  .array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 })
  .map((sizes) => sizes.map((size, line) => letters.slice(line * 10, line * 10 + size).join('')))
type Edit = [number, number, number, 'write' | 'cut' | 'new' | 'drop' | 'move']
const someEdits = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.nat(5),
    fc.constantFrom('write', 'cut', 'new', 'drop', 'move'),
  ) as fc.Arbitrary<Edit>,
  { maxLength: 5 },
)

function edited(base: string[], edits: Edit[], first: number): { lines: string[]; brought: string[] } {
  const result = [...base]
  const brought: string[] = []
  for (const [index, [line, place, size, act]] of edits.entries()) {
    const at = result.length > 0 ? line % result.length : 0
    const words = result[at] ?? ''
    const point = words.length > 0 ? place % words.length : 0
    const mark = String.fromCodePoint(first + index)
    if (act === 'write' || act === 'new') brought.push(mark)
    if (act === 'write' && result.length > 0)
      result[at] = words.slice(0, point) + mark + words.slice(point + size)
    else if (act === 'new' || act === 'write') result.splice(at, 0, mark)
    else if (act === 'cut' && result.length > 0)
      result[at] = words.slice(0, point) + words.slice(point + size)
    else if (act === 'drop') result.splice(at, 1)
    else if (act === 'move' && result.length > 0)
      result.splice(place % result.length, 0, ...result.splice(at, 1))
  }
  return { lines: result.filter((each) => each !== ''), brought }
}

type Sides = Record<'mine' | 'theirs', ReturnType<typeof edited>> & { base: string[] }
const sidesOf = ([base, left, right]: [string[], Edit[], Edit[]]): Sides => ({
  base,
  mine: edited(base, left, 0x7000),
  theirs: edited(base, right, 0x8000),
})
const some = fc.tuple(someBase, someEdits, someEdits).map(sidesOf)
// A paragraph that one moved and the other took out is kept where it was moved to: better twice than never.
const unmoved = (edits: Edit[]) => edits.filter(([, , , act]) => act !== 'move')
const someInPlace = fc.tuple(someBase, someEdits.map(unmoved), someEdits.map(unmoved)).map(sidesOf)
const has = (value: unknown, char: string) => JSON.stringify(value).includes(char)

describe('whatever two people did', () => {
  test('no edit is dropped: whatever either brought and kept is in the text or in a conflict', () => {
    fc.assert(
      fc.property(some, ({ base, mine, theirs }) => {
        const merged = merge(lines(...base), lines(...mine.lines), lines(...theirs.lines))
        for (const side of [mine, theirs]) {
          for (const char of side.brought) if (has(side.lines, char)) expect(has(merged, char)).toBe(true)
        }
        expect(readBody(merged.content.body)).toEqual({ ok: true, body: merged.content.body })
      }),
      { numRuns: 1000 },
    )
  })

  test('without a conflict the text has what both kept and nothing that either took out', () => {
    fc.assert(
      fc.property(someInPlace, ({ base, mine, theirs }) => {
        const { content: joined, conflicts } = merge(
          lines(...base),
          lines(...mine.lines),
          lines(...theirs.lines),
        )
        if (conflicts.length > 0) return
        for (const char of base.join('')) {
          expect(has(joined, char)).toBe(has(mine.lines, char) && has(theirs.lines, char))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('who did nothing gets the other’s text; who did the same gets the same', () => {
    fc.assert(
      fc.property(some, ({ base, mine }) => {
        const [from, is] = [lines(...base), lines(...mine.lines)]
        expect(merge(from, is, from)).toEqual({ content: is, conflicts: [] })
        expect(merge(from, from, is)).toEqual({ content: is, conflicts: [] })
        expect(merge(from, is, is)).toEqual({ content: is, conflicts: [] })
      }),
    )
  })

  test('it does not matter whose side one is on', () => {
    fc.assert(
      fc.property(some, ({ base, mine, theirs }) => {
        const [from, left, right] = [lines(...base), lines(...mine.lines), lines(...theirs.lines)]
        const [one, other] = [merge(from, left, right), merge(from, right, left)]
        expect(other.conflicts.length).toBe(one.conflicts.length)
        if (one.conflicts.length === 0) expect(other.content).toEqual(one.content)
        expect(
          settle(
            other,
            one.conflicts.map(() => 'theirs' as const),
          ),
        ).toEqual(one.content)
      }),
    )
  })
})
