import { fractionOf, hanValue } from './han-value.ts'

/** A number with what it counts, as a report writes it: 2.3万人, 两百户, 12.5%, 5月1日. */
export type Quantity = {
  from: number
  to: number
  words: string
  value: number
  /** What it counts; things that are counted in different words, such as 人 and 名, are one. */
  unit: string
  /** 近, 超, 上, 多, 余: rounded. */
  isRounded: boolean
  /** Of 二十余 the first that it is no more, 30; of others the value itself. */
  upTo: number
}

// In groups of what counts the same thing; the first names the group.
const UNITS = [
  ['人次'],
  ['人', '名', '位'],
  ['户', '家'],
  ['元', '块钱'],
  ['公里', '千米'],
  ['平方公里'],
  ['平方米', '平米'],
  ['公斤', '千克'],
  ['辆', '台'],
  ['小时', '个小时'],
  ['分钟'],
  ['秒'],
  ['个月'],
  ['周年'],
  ['年'],
  ['天'],
  ['岁'],
  ['亩'],
  ['公顷'],
  ['吨'],
  ['米'],
  ['层'],
  ['座'],
  ['条'],
  ['处'],
  ['项'],
  ['件'],
  ['场'],
  ['套'],
  ['部'],
  ['本'],
  ['册'],
  ['所'],
  ['趟'],
  ['班'],
  ['站'],
  ['盏'],
  ['棵', '株'],
  ['个'],
  ['倍'],
  ['℃', '摄氏度'],
  ['个百分点'],
  ['%'],
] as const
const groupOf = new Map<string, string>(UNITS.flatMap((group) => group.map((unit) => [unit, group[0]])))
const UNIT = [...groupOf.keys()].sort((a, b) => b.length - a.length).join('|')

const HAN = '〇零一二三四五六七八九十百千万亿两'

// 几十人 and 数百人 say no number; 人数三千 does.
const QUANTITY = new RegExp(
  String.raw`(?<![\dA-Za-z第${HAN}])(?<!\d[.,])(?<!分之)` +
    '(?<around>[近约超逾]|上(?=[百千万亿]))?' +
    String.raw`(?:(?<figure>\d+(?:,\d{3})*(?:\.\d+)?)(?<times>[十百千]?[万亿]*)|(?<!几|(?<![人户总次指])数)(?<han>[${HAN}]+))` +
    `(?<more>[多余来])?(?<unit>${UNIT})(?!号)`,
  'gu',
)

/** 百分之十二点五, 百分之12.5. */
const PERCENT = new RegExp(
  String.raw`百分之(?:(?<figure>\d+(?:\.\d+)?)|(?<han>[${HAN}]+)(?:点(?<part>[〇零一二三四五六七八九]+))?)`,
  'gu',
)

/** 三成, 六成半: tenths. What 成 begins another word with is none. */
const TENTHS = new RegExp(
  String.raw`(?<![\d第几数${HAN}])(?<tenths>[1-9一二两三四五六七八九])成(?<half>半)?(?![立为功员长就分交本形])`,
  'gu',
)

/** The quantities of a line, in order. Ordinals (第三届), numbers of a year (2026年) and a bare 一 are none. */
export function quantitiesIn(written: string): Quantity[] {
  const text = withPlainFigures(written)
  const counted = [...text.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const { around, figure, times = '', han, more, unit = '' } = match.groups ?? {}
    if (han === '一' || (unit === '年' && /^\d{4}$/.test(figure ?? ''))) return []
    const value = figure
      ? Number(figure.replaceAll(',', '')) * (hanValue(`一${times}`) ?? 1)
      : hanValue(han ?? '')
    if (value === null || Number.isNaN(value)) return []
    const told = quantity(written, match, value, groupOf.get(unit) ?? unit)
    return [
      {
        ...told,
        isRounded: Boolean(around ?? more),
        upTo: more ? told.value + stepOf(told.value) : told.value,
      },
    ]
  })
  const shares = [
    ...[...text.matchAll(PERCENT)].flatMap((match): Quantity[] => {
      const { figure, han = '', part = '' } = match.groups ?? {}
      const whole = figure ? Number(figure) : hanValue(han)
      return whole === null ? [] : [quantity(written, match, whole + fractionOf(part), '%')]
    }),
    ...[...text.matchAll(TENTHS)].map((match): Quantity => {
      const { tenths = '', half } = match.groups ?? {}
      const value = (hanValue(tenths) ?? Number(tenths)) * 10 + (half ? 5 : 0)
      return { ...quantity(written, match, value, '%'), isRounded: true }
    }),
  ]
  return [...counted, ...shares].sort((a, b) => a.from - b.from)
}

/** Figures and signs of full width as those of half width, one in the place of one. */
function withPlainFigures(text: string): string {
  return text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

function quantity(text: string, match: RegExpExecArray, said: number, unit: string): Quantity {
  const [from, to] = [match.index, match.index + match[0].length]
  const value = Math.round(said * 1e6) / 1e6
  return { from, to, words: text.slice(from, to), unit, value, isRounded: false, upTo: value }
}

/** What the last figure of a round number counts: 10 of 120, 100 of 1,200. */
function stepOf(value: number): number {
  let step = 1
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10
  return step
}

const DAY = /(?<!\d)(\d{1,2})月(\d{1,2})日/g

/** The days of a line, each with month and day. */
export function daysIn(text: string): Quantity[] {
  return [...text.matchAll(DAY)].map((match) => ({
    ...{
      from: match.index,
      to: match.index + match[0].length,
      words: match[0],
      unit: '日',
      isRounded: false,
    },
    value: Number(match[1]) * 100 + Number(match[2]),
    upTo: 0,
  }))
}
