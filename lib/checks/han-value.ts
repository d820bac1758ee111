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

/** 点二五: the figures behind a Han numeral's point. */
export function fractionOf(digits: string): number {
  return digits === '' ? 0 : Number(`0.${[...digits].map((char) => DIGITS[char]).join('')}`)
}
