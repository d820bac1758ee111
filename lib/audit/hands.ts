import type { PastText } from './frozen-texts.ts'

/** One hand in a text: a person where the article lay. The same person at another stage would be another hand. */
export type Hand = Pick<PastText, 'personId' | 'by' | 'place'> & { number: number }

/**
 * The hands that worked on the first of these texts, numbered from 1 as they came, and which hand each text is of, by its
 * index; 0 for the first, which they worked on.
 */
export function handsOf(texts: readonly PastText[]): { hands: Hand[]; ofText: number[] } {
  const hands: Hand[] = []
  const ofText = texts.map(({ personId, by, place }, index) => {
    if (index === 0) return 0
    const known = hands.find((hand) => isSameHand(hand, { personId, place }))
    if (known) return known.number
    hands.push({ number: hands.length + 1, personId, by, place })
    return hands.length
  })
  return { hands, ofText }
}

/** Whether two texts are of one hand: the same person, with the article lying in the same place. */
export function isSameHand(
  one: Pick<Hand, 'personId' | 'place'>,
  other: Pick<Hand, 'personId' | 'place'>,
): boolean {
  return one.personId === other.personId && keyOf(one.place) === keyOf(other.place)
}

function keyOf(place: PastText['place']): string {
  return typeof place === 'string' ? place : place.key
}
