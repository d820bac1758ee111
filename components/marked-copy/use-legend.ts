import { useTranslations } from 'next-intl'
import { useStageName } from '#components/desk/stage-name.ts'
import type { PastText } from '#lib/audit/frozen-texts.ts'
import type { Hand } from '#lib/audit/hands.ts'
import type { Marked } from '#lib/document/compare/attribute.ts'
import { tallyVersions } from '#lib/document/compare/tally-versions.ts'

/** A hand as the legend shows it. */
export type LegendHand = { number: number; name: string; counts: string }

/** Names a hand: where the article lay, and the person. */
export function useHandName(): (hand: Pick<PastText, 'place' | 'by'>) => string {
  const t = useTranslations('markedCopy')
  const stageName = useStageName()
  return ({ place, by }) =>
    t('hand', { place: typeof place === 'string' ? t('author') : stageName(place), name: by })
}

/** The hands of a copy with what each of them did, all their texts together. */
export function useLegend(marked: Marked, hands: Hand[], ofText: readonly number[]): LegendHand[] {
  const t = useTranslations('markedCopy')
  const nameOf = useHandName()
  const tallies = tallyVersions(marked)
  return hands.map((hand) => {
    const own = tallies.filter((_, index) => ofText[index] === hand.number)
    const sum = (of: 'added' | 'removed' | 'places') => own.reduce((all, each) => all + each[of], 0)
    const counts = { places: sum('places'), added: sum('added'), removed: sum('removed') }
    return { number: hand.number, name: nameOf(hand), counts: t('counts', counts) }
  })
}
