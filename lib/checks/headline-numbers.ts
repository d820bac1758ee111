import type { FoundLine } from '#lib/document/style/lines-of.ts'
import type { RawFinding } from './finding.ts'
import { placed } from './passage.ts'
import { daysIn, type Quantity, quantitiesIn } from './quantities.ts'
import { checks } from './schema.ts'

const HEADLINES = new Set(['kicker', 'title', 'shortTitle', 'subtitle'])

/** How far a rounded number may lie from what it stands for. */
const ROUNDED = 0.25

/**
 * Numbers of the headlines that the text does not bear out: it counts the same thing, and nowhere comes to the same. What
 * the text does not count at all says nothing against a headline.
 */
export function checkHeadlineNumbers(lines: readonly FoundLine[]): RawFinding[] {
  const isHeadline = ({ path }: FoundLine) => path.length === 1 && HEADLINES.has(String(path[0]))
  const inText = lines.filter((line) => !isHeadline(line)).flatMap(({ text }) => numbersIn(text))
  return lines.filter(isHeadline).flatMap(({ path, text }) =>
    numbersIn(text).flatMap((number): RawFinding[] => {
      const same = inText.filter(({ unit }) => unit === number.unit)
      if (same.length === 0 || same.some((other) => agrees(number, other))) return []
      const nearest = same.toSorted((a, b) => distance(number, a) - distance(number, b))
      const others = [...new Set(nearest.map(({ words }) => words))].slice(0, 3)
      return [
        {
          ...{ check: 'headline-number', severity: checks['headline-number'], path },
          ...placed(text, number.from, number.to),
          // Other numbers in the text are another finding.
          passage: `${text} / ${others.join('、')}`,
          said: { others: others.join('、') },
          ...{ source: '', note: '' },
        },
      ]
    }),
  )
}

const numbersIn = (text: string) => [...quantitiesIn(text), ...daysIn(text)]

function agrees(number: Quantity, other: Quantity): boolean {
  if (number.value === other.value || isWithin(number, other) || isWithin(other, number)) return true
  if (!number.isRounded && !other.isRounded) return false
  return distance(number, other) <= ROUNDED * Math.max(number.value, other.value)
}

/** 二十余 may be 28. */
const isWithin = ({ value, upTo }: Quantity, other: Quantity) => value <= other.value && other.value < upTo

const distance = (number: Quantity, other: Quantity) => Math.abs(number.value - other.value)
