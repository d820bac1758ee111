import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { numberOf } from '#components/comparison/hands.ts'
import { MarkedContent } from '#components/comparison/marked-content.tsx'
import { useMoment } from '#components/desk/moment.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import type { Hand } from '#lib/audit/hands.ts'
import type { PastText } from '#lib/audit/read-past.ts'
import type { Marked } from '#lib/document/compare/attribute.ts'
import { tallyVersions } from '#lib/document/compare/tally-versions.ts'
import { HandMarks, type LegendHand } from './hand-marks.tsx'
import styles from './marked-copy.module.css'

type Props = {
  marked: Marked
  /** The texts that it tells of, in the order of its versions. */
  texts: PastText[]
  hands: Hand[]
  /** The hand of each text, by index. */
  ofText: number[]
  channels: Record<string, string>
  /** The hands whose marks are shown at first; all when left out. */
  shown?: number[]
  /** Stands over the copy on paper. */
  head: ReactNode
}

/** The marked-up copy 花脸稿: who brought and took which characters at which stage, each hand in its ink. */
export function MarkedCopy({ marked, texts, hands, ofText, channels, shown, head }: Props) {
  const t = useTranslations('markedCopy')
  const comparison = useTranslations('comparison')
  const moment = useMoment()
  const stageName = useStageName()
  const nameOf = ({ place, by }: Pick<Hand, 'place' | 'by'>) =>
    t('hand', { place: typeof place === 'string' ? t('author') : stageName(place), name: by })
  const tallies = tallyVersions(marked)
  const legend = hands.map((hand): LegendHand => {
    const own = tallies.filter((_, index) => ofText[index] === hand.number)
    const sum = (of: 'added' | 'removed' | 'places') => own.reduce((all, each) => all + each[of], 0)
    const counts = { places: sum('places'), added: sum('added'), removed: sum('removed') }
    return { number: hand.number, name: nameOf(hand), counts: t('counts', counts) }
  })
  const did = (['added', 'removed', 'changed'] as const).map((deed) =>
    texts.map((text, index) => {
      const hand = `${numberOf(ofText[index] ?? 0)} ${nameOf(text)}`
      return index === 0 ? '' : t('tip', { hand, did: t(`did.${deed}`), time: moment(text.at) })
    }),
  )
  const [base] = texts
  return (
    <HandMarks
      hands={legend}
      shown={shown ?? null}
      head={head}
      tips={{ added: did[0] ?? [], removed: did[1] ?? [], changed: did[2] ?? [] }}
    >
      {base && typeof base.name === 'number' ? (
        <p className={styles.base}>
          {t('base', { number: base.name, by: nameOf(base), time: moment(base.at) })}
        </p>
      ) : null}
      {marked.coarse ? <p className={styles.base}>{comparison('coarse')}</p> : null}
      <MarkedContent marked={marked} channels={channels} hands={ofText} />
    </HandMarks>
  )
}
