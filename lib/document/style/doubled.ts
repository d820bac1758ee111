import type { CheckedLine } from './line.ts'
import type { LineFinding } from './rules.ts'

/**
 * Words that are hardly ever written twice on purpose, each with what before or after it makes the two right:
 * 目的的, 为了了解, 现在在, 参与与, 关键是是否, 不了了之, 把把关.
 */
const DOUBLED =
  /(?<![目标有无])的的(?![确士])|(?<![但可就还于要只都凡总越才])是是(?![非否])|(?<![为一不])了了(?![解结然断却])|(?<![现正存所实内外潜自健好])在在(?![线建校场职岗押逃])|(?<![平温缓祥柔饱])和和(?![平气美睦解谐田])|(?<![参给赋])与与(?!会)|(?<![从])而而|也也|被被(?![告害])|(?<![一几两])把把(?![关脉控])|(?:(我们|他们|她们|它们|因为|所以|以及|通过|进行|其中|目前|但是|如果|已经|对于|由于|根据|关于|为了|并且|记者|表示))\1/gu
/** Three Han characters or more, said twice in a row; 一个摊位一个摊位地走 is said so on purpose. */
const REPEATED = /((?!一)\p{Script=Han}{3,12})\1/gu
// Calls and sounds are repeated on purpose: 加油干加油干, 哈哈哈.
const ONE_SOUND = /^(.)\1+$/u

/** The same word twice where once was meant. */
export function doubledWords({ text }: CheckedLine): LineFinding[] {
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: words }) => !ONE_SOUND.test(words) || words.length === 2)
      .map(({ 0: words, index: from }): LineFinding => {
        const to = from + words.length
        return { rule: 'doubled-word', from, to, fix: [{ from: from + words.length / 2, to, text: '' }] }
      })
  const [words, longer] = [found(DOUBLED), found(REPEATED)]
  return [
    ...words,
    ...longer.filter(({ from, to }) => !words.some((each) => each.from < to && from < each.to)),
  ]
}
