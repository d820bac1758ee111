import { type CheckedLine, HAN } from './line.ts'
import type { LineFinding, RuleId } from './rules.ts'

const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '「': '」', '『': '』' }
const OPENING = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]))
/** What a mark becomes inside another of its kind: the outer double, the inner single. */
const INNER: Record<string, { rule: RuleId; marks: [string, string] }> = {
  '“': { rule: 'nested-quotes', marks: ['‘', '’'] },
  '《': { rule: 'nested-titles', marks: ['〈', '〉'] },
}
const TITLES = /[《》〈〉]/

type Open = { mark: string; at: number; inSame: boolean }

/** Quotation and book-title marks that lack their other half, cross each other, or stand in one of the same kind. */
export function wrongPairs({ text, next }: CheckedLine): LineFinding[] {
  if (!/[“”‘’《》〈〉「」『』]/.test(text) || !HAN.test(text)) return []
  const findings: LineFinding[] = []
  const opened: Open[] = []
  const single = (mark: string, at: number): LineFinding => ({
    rule: TITLES.test(mark) ? 'unbalanced-titles' : 'unbalanced-quotes',
    ...{ from: at, to: at + 1 },
  })
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (CLOSING[mark]) {
      opened.push({ mark, at, inSame: opened.at(-1)?.mark === mark })
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
    const inner = INNER[open.mark]
    if (open.inSame && inner && crossed.length === 0) {
      const [first, last] = inner.marks
      const fix = [
        { from: open.at, to: open.at + 1, text: first },
        { from: at, to: at + 1, text: last },
      ]
      findings.push({ rule: inner.rule, from: open.at, to: at + 1, fix })
    }
  }
  // A quotation over several paragraphs opens in each and closes in the last.
  const goesOn = (open: Open) => open.mark === '“' && open.at === 0 && next.startsWith('“')
  for (const open of opened) if (!goesOn(open)) findings.push(single(open.mark, open.at))
  return findings
}
