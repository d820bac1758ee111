import type { ReactNode } from 'react'
import styles from './workbench.module.css'

/** What is a person's to do, and beside it, where there is room, what is done and what goes out. */
export function Workbench({ mine, today }: { mine: ReactNode; today: ReactNode }) {
  return (
    <div className={styles.workbench}>
      <div className={styles.part}>{mine}</div>
      <div className={styles.part}>{today}</div>
    </div>
  )
}
