'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { inkOf, numberOf } from '#components/comparison/hands.ts'
import { keyed } from '#components/keys/key-map.ts'
import { ChangeTip, type Tips } from './change-tip.tsx'
import styles from './hand-marks.module.css'
import inks from './inks.module.css'
import { keepInAddress, quieten, stopsIn } from './on-copy.ts'
import type { LegendHand } from './use-legend.ts'

type Props = {
  hands: LegendHand[]
  /** The hands whose marks are shown at first; null for all. */
  shown: number[] | null
  tips: Tips
  /** Stands over it all on paper. */
  head: ReactNode
  /** The copy itself, drawn by the server. */
  children: ReactNode
}

/** What one does with a marked-up copy: chooses whose marks to see, walks from one to the next, asks whose one is. */
export function HandMarks({ hands, shown, tips, head, children }: Props) {
  const t = useTranslations('markedCopy')
  const copy = useRef<HTMLDivElement>(null)
  const [off, setOff] = useState<number[]>(() =>
    hands.map(({ number }) => number).filter((number) => shown !== null && !shown.includes(number)),
  )
  const [walk, setWalk] = useState({ at: 0, count: 0 })
  // After every rendering: a copy that was drawn anew by the server knows nothing of who is hidden.
  useLayoutEffect(() => {
    if (!copy.current) return
    quieten(copy.current, off)
    const count = stopsIn(copy.current).length
    setWalk((was) => (was.count === count ? was : { at: 0, count }))
  })
  function choose(next: number[]) {
    setOff(next)
    setWalk({ at: 0, count: -1 })
    const on = hands.map(({ number }) => number).filter((number) => !next.includes(number))
    keepInAddress(next.length === 0 ? null : on)
  }
  function step(by: 1 | -1) {
    const stops = copy.current ? stopsIn(copy.current) : []
    if (stops.length === 0) return
    const at = walk.at === 0 && by < 0 ? stops.length : ((walk.at - 1 + by + stops.length) % stops.length) + 1
    const stop = stops[at - 1]
    stop?.setAttribute('tabindex', '-1')
    stop?.focus({ preventScroll: true })
    stop?.scrollIntoView?.({ block: 'center' })
    setWalk({ at, count: stops.length })
  }
  return (
    <div className={`${inks.inks} ${styles.marks}`}>
      {head}
      <fieldset className={styles.legend}>
        <legend>{t('hands')}</legend>
        <ul>
          {hands.map(({ number, name, counts }) => (
            <li key={number} data-ink={inkOf(number)} data-off={off.includes(number) || undefined}>
              <label>
                <input
                  type="checkbox"
                  checked={!off.includes(number)}
                  onChange={(event) =>
                    choose(
                      event.currentTarget.checked ? off.filter((each) => each !== number) : [...off, number],
                    )
                  }
                />
                <span className={styles.sample}>
                  {numberOf(number)} {name}
                </span>
                <span className={styles.counts}>{counts}</span>
              </label>
            </li>
          ))}
        </ul>
        <p className={styles.hint}>
          {t('hint')}
          {off.length > 0 ? (
            <Button size="compact-xs" variant="subtle" onClick={() => choose([])}>
              {t('everyone')}
            </Button>
          ) : null}
        </p>
      </fieldset>
      <div className={styles.walk}>
        <Button size="compact-sm" variant="default" onClick={() => step(-1)} {...keyed('previousChange')}>
          {t('previous')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => step(1)} {...keyed('nextChange')}>
          {t('next')}
        </Button>
        <span className={styles.where}>
          {walk.count === 0 ? t('noChange') : t(walk.at > 0 ? 'at' : 'count', walk)}
        </span>
      </div>
      <ChangeTip tips={tips}>
        <div ref={copy} className={styles.copy}>
          {children}
        </div>
      </ChangeTip>
    </div>
  )
}
