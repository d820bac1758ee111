import type { TakenWording } from '#lib/remarks/read-taken.ts'
import type { PastText } from './frozen-texts.ts'

/**
 * An article's frozen texts, in their order, with those before and with each wording that was taken between them. What a
 * wording changed is its proposer's, where it was proposed; what was written before it is of the hand that took it. `now`
 * is where the article lies.
 */
export function withTaken(
  frozen: readonly PastText[],
  taken: readonly TakenWording[],
  now: PastText['place'],
): PastText[] {
  const texts: PastText[] = []
  const waiting = [...taken]
  for (const text of frozen) {
    addTaken(texts, waiting, (wording) => wording.at.toISOString() <= text.at, text.place)
    texts.push(text)
  }
  addTaken(texts, waiting, () => true, now)
  return texts
}

function addTaken(
  texts: PastText[],
  waiting: TakenWording[],
  isDue: (wording: TakenWording) => boolean,
  place: PastText['place'],
): void {
  for (let wording = waiting[0]; wording && isDue(wording); wording = waiting[0]) {
    waiting.shift()
    const { wasHash, isHash, proposedBy, proposedAt, takenBy } = wording
    const at = wording.at.toISOString()
    if (texts.at(-1)?.hash !== wasHash) {
      texts.push({ name: 'taken', hash: wasHash, personId: takenBy.id, by: takenBy.name, place, at })
    }
    texts.push({
      ...{ name: 'taken', hash: isHash, at },
      ...{ personId: proposedBy.id, by: proposedBy.name, place: proposedAt ?? 'author' },
    })
  }
}
