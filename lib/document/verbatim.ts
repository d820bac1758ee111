// Each part has its longest measure, so that a line of any length is read through in time linear in it.
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[\x21-\x7e]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`
const SAID = `"[^"]{0,200}"|'[^']{0,200}'`
const CODE = [
  '`[^`]{1,200}`',
  String.raw`(?<![\w$.])[A-Za-z_$][\w$.]{0,60}\((?:${SAID})\)`,
  String.raw`(?<![\w-])[A-Za-z_][\w-]{0,60}=(?:${SAID})`,
  String.raw`\{"[^{}]{0,400}\}`,
  String.raw`(?<![A-Za-z])[A-Za-z]:\\[^\s，。；、]{1,200}`,
].join('|')
/** Minutes and seconds of an arc or a race, feet and inches: 5'30". */
const MEASURE = String.raw`(?<!\d)\d{1,3}['′]\d{1,2}(?:\.\d{1,3})?["″]`
const VERBATIM = new RegExp(`(${ADDRESS})|${CODE}|${MEASURE}`, 'giu')

/** A stretch of a line, as `slice` takes it. */
export type Stretch = readonly [from: number, to: number]

/**
 * What stands in a line as it must, whatever the house's style: addresses of the web and of mail, code, minutes and
 * seconds. Marks at the very end of an address belong to the sentence.
 */
export function verbatimIn(line: string): Stretch[] {
  if (!/[:@.'"`\\=]/.test(line)) return []
  return [...line.matchAll(VERBATIM)].map(({ 0: found, 1: address, index }) => [
    index,
    index + (address === undefined ? found : withoutFinalMarks(found)).length,
  ])
}

function withoutFinalMarks(address: string): string {
  let end = address.length
  while (end > 0 && `,;:?!()'".`.includes(address.charAt(end - 1))) end -= 1
  return address.slice(0, end)
}
