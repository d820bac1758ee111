import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkLine } from '#lib/document/style/check-line.ts'
import { type Edit, type LineFinding, type RuleId, styleRules } from '#lib/document/style/rules.ts'

const mended = (text: string, findings: LineFinding[]) =>
  findings
    .flatMap(({ fix = [] }) => fix)
    .sort((a: Edit, b: Edit) => b.from - a.from)
    .reduce((line, { from, to, text: words }) => line.slice(0, from) + words + line.slice(to), text)

const only = (rule: RuleId, text: string, kind: 'headline' | 'text' = 'text') =>
  checkLine(text, { kind }).filter((finding) => finding.rule === rule)

describe('each rule marks and mends what it names', () => {
  test.each<[RuleId, string, string]>([
    ['half-width-mark', '你好,世界', '你好，世界'],
    ['half-width-mark', '你好, 世界', '你好，世界'],
    ['half-width-mark', '𠮷野,家', '𠮷野，家'],
    ['half-width-stop', '他走了.', '他走了。'],
    ['half-width-stop', '他走了. 她来了', '他走了。她来了'],
    ['straight-quotes', '他说"好"。', '他说“好”。'],
    ['nested-quotes', '他说“我听过“好”这个字”。', '他说“我听过‘好’这个字”。'],
    ['nested-quotes', '‘他喊“好”’', '“他喊‘好’”'],
    ['nested-quotes', '‘双一流’建设', '“双一流”建设'],
    ['nested-titles', '《读《汐河》有感》', '《读〈汐河〉有感》'],
    ['nested-titles', '〈读《汐河》有感〉', '《读〈汐河〉有感》'],
    ['straight-quotes', "他说'好'。", '他说“好”。'],
    ['straight-quotes', "“他说'好'。”", '“他说‘好’。”'],
    ['ellipsis', '他说...', '他说……'],
    ['ellipsis', '他说“好”...', '他说“好”……'],
    ['ellipsis', '他说。。。后来', '他说……后来'],
    ['ellipsis', '他说…后来', '他说……后来'],
    ['dash', '云汀--一座城', '云汀——一座城'],
    ['dash', '云汀 -- 一座城', '云汀——一座城'],
    ['dash', '云汀－－一座城', '云汀——一座城'],
    ['dash', '云汀──一座城', '云汀——一座城'],
    ['doubled-mark', '好。。走', '好。走'],
    ['doubled-mark', '好，，走', '好，走'],
    ['doubled-mark', '好！！！！！', '好！！！'],
    ['clashing-marks', '好，。', '好。'],
    ['mark-between-pairs', '《汐河》、《老街》', '《汐河》《老街》'],
    ['doubled-word', '城市的的更新', '城市的更新'],
    ['doubled-word', '通过通过改造', '通过改造'],
    ['doubled-word', '城市更新城市更新项目', '城市更新项目'],
    ['full-width-figure', '全长３７公里，增长５．６％', '全长37公里，增长5.6%'],
    ['full-width-figure', 'ＡＩ辅助', 'AI辅助'],
    ['full-width-figure', '１２：３０开门，热线０５７１－８８８８', '12:30开门，热线0571-8888'],
    ['percent-range', '占63～68%', '占63%～68%'],
    ['percent-range', '占6.3至6.8%', '占6.3%至6.8%'],
    ['unit-range', '需9～16亿元', '需9亿～16亿元'],
    ['range-mark', '气温5~8摄氏度', '气温5～8摄氏度'],
    ['mixed-numeral', '3千人', '3000人'],
    ['mixed-numeral', '5百万元', '500万元'],
    ['mixed-numeral', '百分之50', '50%'],
    ['mixed-date', '2026年五月', '2026年5月'],
    ['mixed-date', '5月二十三日', '5月23日'],
    ['mixed-date', '十月6日', '10月6日'],
    ['mixed-date', '2026年十二月', '2026年12月'],
    ['mixed-date', '二〇二六年5月', '2026年5月'],
  ])('%s: %s → %s', (rule, text, expected) => {
    const findings = only(rule, text)
    expect(findings.length).toBeGreaterThan(0)
    expect(mended(text, findings)).toBe(expected)
  })

  test.each<[RuleId, string]>([
    ['unbalanced-quotes', '他说“好'],
    ['unbalanced-quotes', '他说好”'],
    ['unbalanced-quotes', '‘90后说“好”'],
    ['unbalanced-brackets', '步道（含支线'],
    ['unbalanced-titles', '《汐河'],
    ['crossed-pairs', '“读《汐河”》有感'],
    ['clashing-marks', '怎么办？，走'],
    ['dot-between-han', '约翰.史密斯'],
    ['mixed-numeral', '1百零8人'],
    ['mixed-numeral', '一百20人'],
    ['full-width-figure', '１，０００元'],
  ])('%s is marked and left to the writer: %s', (rule, text) => {
    const findings = only(rule, text)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every(({ fix }) => fix === undefined)).toBe(true)
  })

  test.each([
    ['汐河步道贯通。', '汐河步道贯通'],
    ['汐河步道贯通.', '汐河步道贯通'],
    ['“汐河步道贯通。”', '“汐河步道贯通”'],
  ])('a headline does not end as a sentence: %s', (text, expected) => {
    expect(mended(text, only('headline-stop', text, 'headline'))).toBe(expected)
    expect(only('headline-stop', text)).toEqual([])
  })
})

describe('what is right stays unmarked', () => {
  test.each([
    '日均8,800份，早餐6:30开门，比分3:2。',
    '见https://a.example/x?b=1,c--d...e，寄desk@a.example。',
    '他说“Hello, world (again)... and left.”',
    '运行npm install --force即可',
    '一个摊位一个摊位地走，不了了之，请老师把把关，被被告人，与与会者，在在线平台',
    '成绩是5\'30"，换了6.1"的屏，原来是5.5"',
    '写`f(x,y)中`、print("你好,世界")、class="正文"、{"题":"甲,乙"}、C:\\稿件\\甲,乙.docx',
    'a)总则；b)分则；2)细则',
    '一. 总则',
    '听Rock ‘n’ Roll音乐',
    '达到目的的办法，为了了解现在在哪里，关键是是否和和气气地参与与协作。',
    '他一了百了，从而而已。',
    '《汐河》《老街》和“老友”“新朋”',
    '他说：“读《读〈汐河〉有感》，我懂了‘家’字。”',
    '占63%～68%，气温5℃～8℃，需9亿～16亿元，300万元',
    '3千米长，5百分点，8千瓦，2千克',
    '2026年5月，二〇二六年五月，1997年7月1日',
    '真的吗？！好！！！……——云汀。',
    '哈哈哈哈哈哈，好好好',
    'AI时代的Python3与5G，iPhone 17 Pro发布',
    '2026-05-06，电话0571-8888-6666',
    '',
  ])('%s', (text) => {
    expect(checkLine(text)).toEqual([])
  })

  test('a line without Han is none of the rules’ business', () => {
    expect(checkLine('He said... "no, no" -- twice.. (again')).toEqual([])
  })

  test('a quotation over several paragraphs is closed in its last', () => {
    expect(checkLine('“第一段。', { next: '“第二段。”' })).toEqual([])
    expect(checkLine('“第一段。', { next: '他说。' }).map(({ rule }) => rule)).toEqual(['unbalanced-quotes'])
  })

  test('an apostrophe is no quotation mark', () => {
    expect(checkLine('他说don’t就是不')).toEqual([])
  })
})

test('a rule that the paper does not ask for finds nothing', () => {
  expect(checkLine('你好,世界', { off: new Set<RuleId>(['half-width-mark']) })).toEqual([])
})

const pieces = '中文城市的了，。！？：；、“”‘’《》〈〉（）,.;:!?()"…—-~～%５ＡａbC1234567890 百千万年月五'
const someLine = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom('...', '。。', '--', '63～68%', 'https://a.cn/b,c', '的的', '𠮷'),
  ),
  maxLength: 40,
})

test('every finding stands in its line, and its edits within it', () => {
  fc.assert(
    fc.property(someLine, (text) => {
      for (const { rule, from, to, fix = [] } of checkLine(text)) {
        expect(Object.keys(styleRules)).toContain(rule)
        expect(0 <= from && from < to && to <= text.length).toBe(true)
        for (const edit of fix) expect(from <= edit.from && edit.from <= edit.to && edit.to <= to).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('no mending puts a space anywhere', () => {
  fc.assert(
    fc.property(someLine, (text) => {
      for (const { fix = [] } of checkLine(text)) for (const edit of fix) expect(edit.text).not.toMatch(/\s/)
    }),
  )
})

// Work that grew with the square of the length would not be through within the test's time by far.
test.each([
  '“',
  '”',
  '《',
  '的',
  '。',
  '.',
  '-',
  '1～',
  '城市更新',
  '"',
  '１',
  'a@b.c ',
  'https://a.cn, ',
  '5百',
  '“‘',
  "'",
  'a=',
  '{"',
  '`',
  "1'",
  'a(',
])('fifty thousand times %j beside Han are read through', (part) => {
  expect(checkLine(`中${part.repeat(50_000)}中`).length).toBeLessThanOrEqual(200_000)
})
