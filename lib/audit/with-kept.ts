import type { PastText } from './frozen-texts.ts'
import { isSameHand } from './hands.ts'

/**
 * A past with what drafts said in it: where one person wrote and another went on before anything was frozen, what the first
 * left is a text of its own, so that each has their own words, also where the other only signed them. Both in the order in which they came.
 */
export function withKept(texts: readonly PastText[], kept: readonly PastText[]): PastText[] {
  const all: PastText[] = []
  for (const [index, text] of texts.entries()) {
    const before = texts[index - 1]
    const between = before ? kept.filter(({ at }) => before.at < at && at <= text.at) : []
    for (const [at, one] of between.entries()) {
      const next = between[at + 1] ?? text
      if (!isSameHand(one, next) && one.hash !== all.at(-1)?.hash) all.push(one)
    }
    all.push(text)
  }
  return all
}
