'use client'

import { type Act, ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import styles from './editor-bar.module.css'
import { SaveStatus } from './save-status.tsx'
import type { SaveState } from './saving.ts'

/** Stays in sight while the text scrolls: how it is saved, and what can be done with it. `state` null: only read. */
export function EditorBar({ state, acts }: { state: SaveState | null; acts: Act[] }) {
  return (
    <div className={styles.bar} data-editor-bar>
      {state ? <SaveStatus state={state} /> : <span />}
      <ReasonedButtons acts={acts} />
    </div>
  )
}
