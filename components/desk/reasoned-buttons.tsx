'use client'

import { Button } from '@mantine/core'
import { useFormatter } from 'next-intl'
import { useId } from 'react'
import { keyed, type PlacedKey } from '#components/keys/key-map.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import styles from './reasoned-buttons.module.css'
import { useHydrated } from './use-hydrated.ts'

/** Something that a person may do here, or may not, and then why. */
export type Act = {
  label: string
  verdict: Verdict
  /** Set for the acts that sign: they carry the colour of the seal. */
  signs?: boolean
  pending?: boolean
  /** For a moment nothing can be pressed, since the page has only just come under the hand. */
  resting?: boolean
  /** The key that focuses or presses it. */
  byKey?: PlacedKey
  onClick(): void
}

/**
 * Buttons that say why they cannot be pressed: in words under them, for eyes and for screen readers. They keep the
 * focus, so that a keyboard finds the reason too.
 */
export function ReasonedButtons({ acts }: { acts: Act[] }) {
  const id = useId()
  const words = useRefusalWords()
  const format = useFormatter()
  const hydrated = useHydrated()
  const whys = acts.map(({ verdict }) => (verdict.allowed ? null : words.whole(verdict.refusal)))
  const reasons = [...new Set(whys.filter((why) => why !== null))]
  return (
    <div className={styles.acts}>
      <div className={styles.buttons}>
        {acts.map(({ label, verdict, signs, pending, resting, byKey, onClick }, index) => (
          <Button
            key={label}
            {...(byKey ? keyed(byKey) : {})}
            variant={signs ? 'filled' : 'default'}
            color={signs ? 'cinnabar' : undefined}
            loading={pending}
            disabled={!hydrated || resting}
            data-disabled={!verdict.allowed || undefined}
            aria-disabled={!verdict.allowed || undefined}
            aria-describedby={verdict.allowed ? undefined : `${id}-${reasons.indexOf(whys[index] ?? '')}`}
            onClick={verdict.allowed ? onClick : undefined}
          >
            {label}
          </Button>
        ))}
      </div>
      {reasons.map((reason, index) => {
        const about = acts.filter((_, act) => whys[act] === reason).map(({ label }) => label)
        return (
          <p key={reason} id={`${id}-${index}`} className={styles.reason}>
            {acts.length > 1 ? <b>{format.list(about)} </b> : null}
            {reason}
          </p>
        )
      })}
    </div>
  )
}
