import { balanceLines, breakLines, type Measure } from './break-lines.ts'

/** The size at which cards of links are drawn everywhere. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const

const MOST_LINES = 4
/** Sizes of a headline in pixels, the largest that fits being taken, and the lines that it may have. */
const SIZES = [
  { size: 96, lines: 2 },
  { size: 84, lines: 3 },
  { size: 72, lines: 3 },
  { size: 62, lines: MOST_LINES },
  { size: 54, lines: MOST_LINES },
] as const

const ELLIPSIS = '…'

/** A headline as it stands on the picture: its lines, and the size of its characters in pixels. */
export type SetHeadline = { lines: string[]; size: number }

/** Sets a headline as large as it fits into `width` pixels, cut with an ellipsis where not even the smallest size holds it. `measure` gives lengths in ems. */
export function setHeadline(title: string, width: number, measure: Measure): SetHeadline {
  for (const { size, lines: most } of SIZES) {
    const lines = balanceLines(title, width / size, measure)
    if (lines.length <= most) return { lines, size }
  }
  const { size } = SIZES.at(-1) as { size: number }
  const lines = breakLines(title, width / size, measure).slice(0, MOST_LINES)
  let last = lines.at(-1) ?? ''
  while (last !== '' && measure(last + ELLIPSIS) > width / size) last = [...last].slice(0, -1).join('')
  return { lines: [...lines.slice(0, -1), last + ELLIPSIS], size }
}
