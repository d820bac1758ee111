import type { PastText } from './frozen-texts.ts'
import type { Past } from './read-past.ts'

/** From which text on marks are told: the whole round, since the person had it last, or only what nobody has frozen. */
export type Since = 'origin' | 'seen' | 'frozen'

/** From which texts on there is something to tell, the whole round first; none of a text that was never handed in. */
export function sincesOf(past: Past): Since[] {
  return (['origin', 'seen', 'frozen'] as const).filter(
    (since) => since === 'origin' || startOf(past, since) > 0,
  )
}

/** The texts from there on, the one that bears no marks first; the whole past where nothing is told from there. */
export function textsSince(past: Past, since: Since): PastText[] {
  return past.texts.slice(Math.max(0, startOf(past, since)))
}

/** Whether the article has other words than those that the person had before them last. */
export function isNewTo({ texts, seen }: Past): boolean {
  return seen !== null && seen.hash !== texts.at(-1)?.hash
}

function startOf(past: Past, since: Since): number {
  const { texts, seen } = past
  if (since === 'origin') return 0
  const isFrozen = typeof texts.at(-1)?.name === 'number'
  if (since === 'frozen') return isFrozen ? -1 : texts.findLastIndex(({ name }) => typeof name === 'number')
  return isNewTo(past) ? texts.findIndex(({ name }) => name === seen?.number) : -1
}
