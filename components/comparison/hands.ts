/**
 * Which hand each version is of, by the version's index: 1, 2, 3, … in the order in which they came, 0 for the text
 * that they worked on. Where two versions are only compared there are none.
 */
export type Hands = readonly number[]

/** How many inks there are before the first is taken again; the number beside each mark tells the hands apart. */
const INKS = 6

/** What an element carries that a hand marked: whose it is, in which version, and where one may stop who walks through. */
export type HandMark = {
  'data-hand'?: number
  'data-ink'?: number
  'data-version'?: number
  'data-number'?: string
}

export function handMark(hands: Hands | undefined, version: number): HandMark {
  const hand = hands?.[version]
  if (!hand) return {}
  return {
    'data-hand': hand,
    'data-ink': inkOf(hand),
    'data-version': version,
    'data-number': numberOf(hand),
  }
}

/** Which ink a hand writes in, from 1. */
export function inkOf(hand: number): number {
  return ((hand - 1) % INKS) + 1
}

/** A hand's number as it stands beside a mark: ① to ⑳, then plain. */
export function numberOf(hand: number): string {
  return hand <= 20 ? String.fromCodePoint(0x245f + hand) : `(${hand})`
}
