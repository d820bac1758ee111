import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hanValue } from '#lib/checks/han-value.ts'
import { checkHeadlineNumbers } from '#lib/checks/headline-numbers.ts'
import { quantitiesIn } from '#lib/checks/quantities.ts'

const values = (text: string) => quantitiesIn(text).map(({ value, unit }) => `${value} ${unit}`)
const against = (title: string, ...body: string[]) =>
  checkHeadlineNumbers([
    { path: ['title'], text: title, kind: 'headline' },
    ...body.map((text, index) => ({ path: ['body', index], text, kind: 'text' as const })),
  ]).map(({ found, said }) => `${found}: ${said.others}`)

test.each([
  ['2.3万人次', ['23000 人次']],
  ['两百三十户、23名', ['230 户', '23 人']],
  ['1,200家，3亿元', ['1200 户', '300000000 元']],
  ['十万辆车', ['100000 辆']],
  ['12.5%', ['12.5 %']],
  ['昨晚,2000名', ['2000 人']],
  ['第三届、2026年、一个、5G、三审、A4', []],
  ['二〇二六年', ['2026 年']],
  ['百分之十二点五、百分之3.5、１２％', ['12.5 %', '3.5 %', '12 %']],
  ['三成居民、六成半，变成、三成立', ['30 %', '65 %']],
  ['几十人、数百人，人数三千人', ['3000 人']],
  ['1.5倍，3个百分点，12℃', ['1.5 倍', '3 个百分点', '12 ℃']],
])('the quantities of %s', (text, told) => {
  expect(values(text)).toEqual(told)
})

test('a Han numeral says what its figures would', () => {
  const digits = '零一二三四五六七八九'
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), (number) => {
      const written = [...String(number)]
        .map((digit, index, all) => {
          const place = ['', '十', '百', '千'][all.length - 1 - index]
          return digit === '0' ? '零' : `${digits[Number(digit)]}${place}`
        })
        .join('')
      expect(hanValue(written.replace(/零+$/, '') || '零')).toBe(number)
    }),
  )
})

describe('a number of the headline', () => {
  test('that the text counts otherwise is told with what the text says', () => {
    expect(against('三千人参加夜跑', '共有3000名市民参加。')).toEqual([])
    expect(against('3000人参加夜跑', '共有2000名市民参加。')).toEqual(['3000人: 2000名'])
    expect(against('5月1日开通', '地铁6月1日开通，5月20日试乘。')).toEqual(['5月1日: 5月20日、6月1日'])
  })
  test('that the text has anywhere, in figures or in Han, is right', () => {
    expect(against('两百三十户装上扶手', '其中80户在一期，共230户。')).toEqual([])
    expect(against('2.3万人次', '全年23,000人次。')).toEqual([])
  })
  test('that is rounded may lie near', () => {
    expect(against('近3万人跑夜路', '参加者2.87万人。')).toEqual([])
    expect(against('超2万人跑夜路', '参加者1200人。')).toEqual(['超2万人: 1200人'])
  })
  test('in per cent, tenths and rounded up to the next of its kind is understood', () => {
    expect(against('增长12%', '同比增长百分之十二。')).toEqual([])
    expect(against('增长12%', '同比增长百分之十五。')).toEqual(['12%: 百分之十五'])
    expect(against('三成居民骑车', '骑车的占28%。')).toEqual([])
    expect(against('20余人受奖', '共28人受奖。')).toEqual([])
    expect(against('20余人受奖', '共38人受奖。')).toEqual(['20余人: 38人'])
    expect(against('上千人夜跑', '有1200人夜跑。')).toEqual([])
    expect(against('３万人夜跑', '有2万人夜跑。')).toEqual(['３万人: 2万人'])
  })
  test('that the text does not count at all says nothing', () => {
    expect(against('3000人参加夜跑', '昨晚开跑，气温12摄氏度。')).toEqual([])
  })
})
