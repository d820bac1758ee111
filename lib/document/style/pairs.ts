import { type CheckedLine, HAN } from './line.ts'
import type { LineFinding } from './rules.ts'
import { type Pair, wrongTurns } from './turns.ts'

const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '「': '」', '『': '』' }
const OPENING = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]))
const TITLES = /[《》〈〉]/

type Open = { mark: string; at: number }

/** Quotation and book-title marks that lack their other half, cross each other, or are single where double ones belong and the other way round. */
export function wrongPairs({ text, next }: CheckedLine): LineFinding[] {
  if (!/[“”‘’《》〈〉「」『』]/.test(text) || !HAN.test(text)) return []
  const findings: LineFinding[] = []
  const opened: Open[] = []
  const pairs: Pair[] = []
  const single = (mark: string, at: number): LineFinding => ({
    rule: TITLES.test(mark) ? 'unbalanced-titles' : 'unbalanced-quotes',
    ...{ from: at, to: at + 1 },
  })
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (CLOSING[mark]) {
      opened.push({ mark, at })
      continue
    }
    const wanted = OPENING[mark]
    // Between Latin letters and after them it is an apostrophe.
    if (!wanted || (mark === '’' && !opened.some((open) => open.mark === '‘'))) continue
    const index = opened.findLastIndex((open) => open.mark === wanted)
    if (index < 0) {
      findings.push(single(mark, at))
      continue
    }
    const [open, ...crossed] = opened.splice(index)
    if (!open) continue
    for (const each of crossed) findings.push({ rule: 'crossed-pairs', from: each.at, to: at + 1 })
    if (crossed.length === 0) pairs.push({ mark: open.mark, from: open.at, until: at })
  }
  // A quotation over several paragraphs opens in each and closes in the last.
  const goesOn = (open: Open) => open.mark === '“' && open.at === 0 && next.startsWith('“')
  for (const open of opened) {
    if (goesOn(open)) pairs.push({ mark: open.mark, from: open.at, until: text.length })
    else findings.push(single(open.mark, open.at))
  }
  return [...findings, ...wrongTurns(text, pairs)]
}
