import { useTranslations } from 'next-intl'
import { inkOf, numberOf } from '#components/comparison/hands.ts'
import { MarkedContent } from '#components/comparison/marked-content.tsx'
import inks from '#components/marked-copy/inks.module.css'
import { useHandName, useLegend } from '#components/marked-copy/use-legend.ts'
import type { SheetCopy as Copy } from '#lib/audit/read-sheet-parts.ts'
import { attribute } from '#lib/document/compare/attribute.ts'
import styles from './sheet-copy.module.css'
import { useClock } from './use-clock.ts'

type Props = { copy: Copy; number: number; channels: Record<string, string> }

/** What each hand changed in one walk: the marked-up copy 花脸稿 as the archive keeps it, with its legend. */
export function SheetCopy({ copy: { texts, contents, hands, ofText }, number, channels }: Props) {
  const t = useTranslations('sheet')
  const clock = useClock()
  const nameOf = useHandName()
  const marked = attribute(contents)
  const legend = useLegend(marked, hands, ofText)
  const [base] = texts
  return (
    <section className={`${inks.inks} ${styles.copy}`}>
      <h2>{t('copyOf', { number })}</h2>
      {base ? (
        <p>{t('copyLead', { number: Number(base.name), by: nameOf(base), time: clock(base.at) })}</p>
      ) : null}
      <ul>
        {legend.map((hand) => (
          <li key={hand.number} data-ink={inkOf(hand.number)}>
            <b>
              {numberOf(hand.number)} {hand.name}
            </b>{' '}
            {hand.counts}
          </li>
        ))}
      </ul>
      <MarkedContent marked={marked} channels={channels} hands={ofText} />
    </section>
  )
}
