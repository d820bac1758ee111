import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { correctPunctuation } from '#lib/document/punctuation.ts'

const corrected = (line: string) => correctPunctuation(line).text

describe('beside Han, ASCII marks become full-width', () => {
  test.each([
    ['你好,世界!', '你好，世界！'],
    ['为什么?因为:水;还有树', '为什么？因为：水；还有树'],
    ['用好“传家宝”,34项成果', '用好“传家宝”，34项成果'],
    ['增长5%,达到新高', '增长5%，达到新高'],
    ['步道(含支线)贯通', '步道（含支线）贯通'],
    ['云汀(Yunting),一座城', '云汀（Yunting），一座城'],
    ['云汀（Yunting),一座城', '云汀（Yunting），一座城'],
    ['真的吗?!', '真的吗？！'],
    ['你好, 世界', '你好，世界'],
    ['他说:"好,走吧。"', '他说：“好，走吧。”'],
    ['他说:"Hello, world"。', '他说：“Hello, world”。'],
    ['“他说"好"。”', '“他说‘好’。”'],
    ['见https://a.example/x?b=1,c,他说', '见https://a.example/x?b=1,c，他说'],
    ['寄到desk@a.example,谢谢', '寄到desk@a.example，谢谢'],
  ])('%s → %s', (given, expected) => {
    expect(corrected(given)).toBe(expected)
  })
})

describe('what is not Chinese punctuation stays', () => {
  test.each([
    '日均8,800份',
    '早餐6:30开门',
    '比分3:2',
    '他说Hello, world (again) and left',
    '“Hello, world!”他说',
    'No Han here, "none"; (really)?',
    '在https://a.example/b?c=1:2,3上',
    '邮箱a.b+c@a.example里',
    '1)项目',
    '它有55"宽',
    '',
  ])('%s', (line) => {
    expect(corrected(line)).toBe(line)
  })
})

test('each correction is noted with its place in the line, in characters', () => {
  expect(correctPunctuation('𠮷,好, 走').notes).toEqual([
    { code: 'full-width-mark', at: 1, from: ',', to: '，' },
    { code: 'full-width-mark', at: 3, from: ',', to: '，' },
    { code: 'space-after-mark', at: 4 },
  ])
})

test.each([
  ['他说"好', 'unbalanced-quotes'],
  ['他说“好', 'unbalanced-quotes'],
  ['步道(含支线', 'unbalanced-brackets'],
  ['步道含支线)', 'unbalanced-brackets'],
])('what cannot be paired is left and noted: %s', (line, code) => {
  const { text, notes } = correctPunctuation(line)
  expect(text).toBe(line)
  expect(notes.map((note) => note.code)).toEqual([code])
})

const line = fc.string({
  unit: fc.constantFrom(
    ...'中文，,;；:：?？!！()（）""“”‘’ab1@./ \u3000、。…《》𠮷=`\'',
    'https://a.cn',
    'www.',
    ', ',
  ),
  maxLength: 40,
})

test('correcting what is corrected changes nothing', () => {
  fc.assert(
    fc.property(line, (given) => {
      const once = corrected(given)
      expect(corrected(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('nothing but marks and the spaces after them changes', () => {
  const bare = (text: string) => text.replace(/[,;:?!()，；：？！（）"'“”‘’ ]/g, '')
  fc.assert(
    fc.property(line, (given) => {
      expect(bare(corrected(given))).toBe(bare(given))
    }),
  )
})

// Work that grew with the square of the length would not be through within the test's time by far.
test.each([',', ')', '(', '"', '“', 'a', 'a@b.c ', 'https://a.cn, '])(
  'two hundred thousand times %j beside Han are read through once',
  (part) => {
    const given = `中${part.repeat(200_000)}中`
    expect(correctPunctuation(given).text.length).toBeLessThanOrEqual(given.length)
  },
)

test('what the paper does not ask for stays as it was typed', () => {
  const off = new Set(['half-width-mark', 'unbalanced-brackets'] as const)
  expect(correctPunctuation('他说,"好(".', off)).toMatchObject({
    text: '他说,“好(”.',
    notes: [{ code: 'curly-quotes' }],
  })
  expect(correctPunctuation('他说,"好".', new Set(['straight-quotes'] as const)).text).toBe('他说，"好".')
})
