import { type CheckedLine, HAN } from './line.ts'
import type { LineFinding } from './rules.ts'

const WIDTH = 0xfee0

type Checker = (line: CheckedLine) => LineFinding[]

/** Every rule about figures: width, ranges, and one kind of numeral in one number or date. */
export const numeralChecks: Checker[] = [
  fullWidth,
  percentRange,
  unitRange,
  rangeMark,
  mixedNumeral,
  mixedDate,
]

function each(
  { text, isLocked }: CheckedLine,
  rule: LineFinding['rule'],
  pattern: RegExp,
  fixOf: (match: RegExpExecArray) => LineFinding['fix'] | null,
): LineFinding[] {
  const findings: LineFinding[] = []
  for (const match of text.matchAll(pattern)) {
    const fix = fixOf(match)
    if (fix === null || isLocked(match.index)) continue
    findings.push({ rule, from: match.index, to: match.index + match[0].length, ...(fix && { fix }) })
  }
  return findings
}

// What stands between two figures of one number, time or ratio is as wide as they are.
const WIDE = /[０-９Ａ-Ｚａ-ｚ％]+(?:(?<=[０-９])[．：－／][０-９]+)*％?/g
const THOUSANDS = /^，[０-９]{3}(?![０-９])/

function fullWidth(line: CheckedLine): LineFinding[] {
  if (!/[\uff05\uff10-\uff5a]/.test(line.text)) return []
  return each(line, 'full-width-figure', WIDE, ({ 0: found, index }) => {
    const [from, to] = [index, index + found.length]
    const isFigure = /[０-９]$/.test(found)
    // １，０００ is a thousand, or one and nothing: the writer knows.
    if (isFigure && THOUSANDS.test(line.text.slice(to, to + 5))) return undefined
    if (/[０-９]，$/.test(line.text.slice(Math.max(0, from - 2), from)) && /^[０-９]{3}$/.test(found))
      return undefined
    const text = found.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - WIDTH))
    return [{ from, to, text }]
  })
}

const FIGURE = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const TO = '[～~—–-]|至|到'

function percentRange(line: CheckedLine): LineFinding[] {
  if (!line.text.includes('%')) return []
  // Not the end of a longer run of figures: 2026-05-06%, a telephone number.
  const pattern = new RegExp(`(?<![\\d.,～~—–-])(${FIGURE})(?:${TO})${FIGURE}%`, 'g')
  return each(line, 'percent-range', pattern, (match) => {
    const at = match.index + (match[1]?.length ?? 0)
    return [{ from: at, to: at, text: '%' }]
  })
}

function unitRange(line: CheckedLine): LineFinding[] {
  if (!/[万亿]/.test(line.text)) return []
  const pattern = new RegExp(`(?<![\\d.,～~—–-])(${FIGURE})(?:${TO})${FIGURE}([万亿])`, 'g')
  return each(line, 'unit-range', pattern, (match) => {
    const at = match.index + (match[1]?.length ?? 0)
    return [{ from: at, to: at, text: match[2] ?? '' }]
  })
}

function rangeMark(line: CheckedLine): LineFinding[] {
  if (!line.text.includes('~') || !HAN.test(line.text)) return []
  return each(line, 'range-mark', /(?<=[\d%\p{Script=Han}℃])~(?=\d)/gu, (match) => [
    { from: match.index, to: match.index + 1, text: '～' },
  ])
}

const ZEROS: Record<string, string> = { 百: '00', 千: '000' }
// 千米, 千克, 千瓦 … are units of their own; 百分 is a rate, 百货 and the like are words.
const NOT_A_NUMERAL = /^(?:[米克瓦赫卡帕伏安焦字]|分|货|姓|科|年|里|斤)/

function mixedNumeral(line: CheckedLine): LineFinding[] {
  if (!/\d[十百千]|[之十百千]\d/.test(line.text)) return []
  return [
    ...figuresFirst(line),
    ...each(line, 'mixed-numeral', /百分之(\d{1,9}(?:\.\d{1,9})?)(?![\d～~—–-])/g, (match) => [
      { from: match.index, to: match.index + match[0].length, text: `${match[1]}%` },
    ]),
    // 一百20. What a letter follows is the name of something: 5G.
    ...each(line, 'mixed-numeral', /[一二两三四五六七八九][十百千]\d{1,9}(?![\d.A-Za-z])/g, () => undefined),
  ]
}

function figuresFirst(line: CheckedLine): LineFinding[] {
  return each(
    line,
    'mixed-numeral',
    /(?<![\d.,])(\d+(?:\.\d+)?)([十百千])(?:[零\d]*\d?[百十]?零?\d*)/g,
    (match) => {
      const [found, figures = '', unit = ''] = match
      const after = line.text.slice(match.index + figures.length + 1)
      if (found === figures + unit && NOT_A_NUMERAL.test(after)) return null
      const zeros = ZEROS[unit]
      if (found !== figures + unit || !zeros || figures.includes('.')) return undefined
      return [{ from: match.index, to: match.index + found.length, text: figures + zeros }]
    },
  )
}

const DIGITS = '〇一二三四五六七八九'

function mixedDate(line: CheckedLine): LineFinding[] {
  return [...mixedYear(line), ...mixedDay(line)]
}

function mixedDay(line: CheckedLine): LineFinding[] {
  if (!line.text.includes('月')) return []
  return [
    ...each(line, 'mixed-date', /(?<!\d)\d{1,2}月([一二三四五六七八九十廿卅]{1,3})(?=[日号])/gu, (match) => {
      const to = match.index + match[0].length
      const day = numberOf(match[1] ?? '')
      return day === null ? undefined : [{ from: to - (match[1]?.length ?? 0), to, text: String(day) }]
    }),
    // After a year in figures, the other rule has it.
    ...each(
      line,
      'mixed-date',
      /(?<!\d年|[〇零一二三四五六七八九十])(十?[一二三四五六七八九]|十)月(?=\d{1,2}[日号])/gu,
      (match) => {
        const month = match[1] ?? ''
        return [{ from: match.index, to: match.index + month.length, text: String(monthOf(month)) }]
      },
    ),
  ]
}

/** A day of the month as it is written in Han, from 一 to 三十一; null for what is none. */
function numberOf(day: string): number | null {
  const [, tens = '', ones = ''] = /^([二三]?十|廿|卅)?([一二三四五六七八九])?$/.exec(day) ?? []
  if (tens === '' && ones === '') return null
  const ten = { '': 0, 十: 1, 二十: 2, 廿: 2, 三十: 3, 卅: 3 }[tens] ?? 0
  return 10 * ten + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

function mixedYear(line: CheckedLine): LineFinding[] {
  if (!line.text.includes('年')) return []
  return [
    ...each(line, 'mixed-date', /\d{4}年(十?[一二三四五六七八九]|十)月(?!份?牌)/gu, (match) => {
      const from = match.index + 5
      const month = match[1] ?? ''
      return [{ from, to: from + month.length, text: String(monthOf(month)) }]
    }),
    ...each(line, 'mixed-date', /([〇零一二三四五六七八九]{4})年(?=\d{1,2}月)/gu, (match) => {
      const year = [...(match[1] ?? '')].map((char) => (char === '零' ? 0 : DIGITS.indexOf(char))).join('')
      return [{ from: match.index, to: match.index + 4, text: year }]
    }),
  ]
}

function monthOf(numeral: string): number {
  const last = DIGITS.indexOf(numeral.slice(-1))
  return numeral.startsWith('十') ? 10 + Math.max(0, last) : last
}
