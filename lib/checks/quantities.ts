/** A number with what it counts, as a report writes it: 2.3万人, 两百户, 12.5%, 5月1日. */
export type Quantity = {
  from: number
  to: number
  words: string
  value: number
  /** What it counts; things that are counted in different words, such as 人 and 名, are one. */
  unit: string
  /** 近, 超, 多, 余: rounded. */
  isRounded: boolean
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
  ['%', '％'],
] as const
const groupOf = new Map<string, string>(UNITS.flatMap((group) => group.map((unit) => [unit, group[0]])))
const UNIT = [...groupOf.keys()].sort((a, b) => b.length - a.length).join('|')

const DIGITS: Record<string, number> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((char, value) => [char, value]),
)
Object.assign(DIGITS, { 零: 0, 两: 2 })
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 }
const LARGE: Record<string, number> = { 万: 10_000, 亿: 100_000_000 }

/** What a Han numeral such as 两千三百 or 二〇二六 says; null for what is none. */
export function hanValue(words: string): number | null {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(words)) {
    return Number([...words].map((char) => DIGITS[char]).join(''))
  }
  let [whole, part, digit] = [0, 0, 0]
  for (const char of words) {
    if (char in DIGITS) digit = DIGITS[char] ?? 0
    else if (char in SMALL) {
      part += (digit || 1) * (SMALL[char] ?? 1)
      digit = 0
    } else if (char in LARGE) {
      whole = (whole + part + digit) * (LARGE[char] ?? 1)
      part = 0
      digit = 0
    } else return null
  }
  return words === '' ? null : whole + part + digit
}

const QUANTITY = new RegExp(
  String.raw`(?<![\dA-Za-z第〇零一二三四五六七八九十百千万亿两])(?<!\d[.,])` +
    String.raw`(?<around>[近约超逾])?(?:(?<figure>\d+(?:,\d{3})*(?:\.\d+)?)(?<times>[十百千]?[万亿]*)|(?<han>[〇零一二三四五六七八九十百千万亿两]+))` +
    `(?<more>[多余来])?(?<unit>${UNIT})(?!号)`,
  'gu',
)

/** The quantities of a line, in order. Ordinals (第三届), numbers of a year (2026年) and a bare 一 are none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const { around, figure, times = '', han, more, unit = '' } = match.groups ?? {}
    if (han === '一' || (unit === '年' && /^\d{4}$/.test(figure ?? ''))) return []
    const value = figure
      ? Number(figure.replaceAll(',', '')) * (hanValue(`一${times}`) ?? 1)
      : hanValue(han ?? '')
    if (value === null || Number.isNaN(value)) return []
    const from = match.index
    const isRounded = Boolean(around ?? more)
    return [
      {
        ...{ from, to: from + match[0].length, words: match[0], unit: groupOf.get(unit) ?? unit },
        ...{ value: Math.round(value * 1e6) / 1e6, isRounded },
      },
    ]
  })
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
  }))
}
