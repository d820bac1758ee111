'use client'

import { useTranslations } from 'next-intl'
import { Fragment, useSyncExternalStore } from 'react'
import styles from './key-words.module.css'

const never = () => () => undefined

/** Whether this keyboard has ⌘; a server cannot know. */
function useHasCommandKey(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  )
}

const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' }

/** A key of the map as it stands on the keyboard: one cap a press. */
export function KeyWords({ press }: { press: readonly string[] }) {
  const t = useTranslations('keys')
  const mod = useHasCommandKey() ? '⌘' : 'Ctrl'
  return (
    <span className={styles.keys}>
      {press.map((one, index) => (
        <Fragment key={one}>
          {index > 0 ? <span className={styles.then}> {t('then')} </span> : null}
          {one.split('+').map((cap) => (
            <kbd key={cap}>
              {cap === 'mod' ? mod : (ARROWS[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap))}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
