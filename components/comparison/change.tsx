import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Since } from '#lib/document/compare/marked.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { type Hands, handMark } from './hands.ts'
import styles from './marked.module.css'
import type { Fate } from './states.ts'

type Props = {
  /** The version that did it. */
  by: number
  hands: Hands | undefined
  /** Whether who walks through the changes stops here; not at the second half of one. */
  stops: boolean
  children: ReactNode
}

/** Words that came, underlined. */
export function Added({ by, hands, stops, children }: Props) {
  const t = useTranslations('comparison.edges')
  return (
    <ins
      className={styles.added}
      data-before={t('added')}
      data-after={t('end')}
      {...handMark(hands, by)}
      data-stop={hands && stops ? '' : undefined}
    >
      {children}
    </ins>
  )
}

/** Words that went, struck through; those that another hand had brought keep its underline. */
export function Removed({ by, hands, stops, from = 0, children }: Props & { from?: number }) {
  const t = useTranslations('comparison.edges')
  return (
    <del
      className={styles.removed}
      data-before={t('removed')}
      data-after={t('end')}
      {...handMark(hands, by)}
      data-stop={hands && stops ? '' : undefined}
    >
      {hands && from > 0 ? (
        <Added by={from} hands={hands} stops={false}>
          {children}
        </Added>
      ) : (
        children
      )}
    </del>
  )
}

type ChangeProps = {
  was: Since<string>
  whole: Fate
  hands: Hands | undefined
  /** Whether one stops here for what a version did; everywhere when left out. */
  stopsFor?: (by: number) => boolean
}

/** A few words in all the forms that they had, each as a whole: the old ones struck through, the last as it stands. */
export function Change({ was, whole, hands, stopsFor = () => true }: ChangeProps) {
  const forms = was.filter(({ value }, index) => value !== was[index - 1]?.value)
  const parts = forms.map(({ since, value }, index) => {
    if (value === '') return null
    const from = index === 0 ? (whole.state === 'kept' ? 0 : whole.from) : since
    const next = forms[index + 1]?.since ?? (whole.state === 'removed' ? whole.by : undefined)
    if (next !== undefined) {
      return (
        <Removed key={since} by={next} hands={hands} stops={stopsFor(next)} from={from}>
          {value}
        </Removed>
      )
    }
    if (from === 0) return value
    const isReplacing = forms[index - 1] !== undefined && forms[index - 1]?.value !== ''
    return (
      <Added key={since} by={from} hands={hands} stops={!isReplacing && stopsFor(from)}>
        {value}
      </Added>
    )
  })
  return inSequence(parts.flatMap((part, index) => (index > 0 ? [' ', part] : [part])))
}
