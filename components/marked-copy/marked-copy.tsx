import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { numberOf } from '#components/comparison/hands.ts'
import { MarkedContent } from '#components/comparison/marked-content.tsx'
import { useMoment } from '#components/desk/moment.tsx'
import type { PastText } from '#lib/audit/frozen-texts.ts'
import type { Hand } from '#lib/audit/hands.ts'
import type { Marked } from '#lib/document/compare/attribute.ts'
import { HandMarks } from './hand-marks.tsx'
import styles from './marked-copy.module.css'
import { useHandName, useLegend } from './use-legend.ts'

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
  const nameOf = useHandName()
  const legend = useLegend(marked, hands, ofText)
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
