import type { ReactNode } from 'react'
import styles from './sheet.module.css'

/** The words on the left, as on paper; what a person may do with them, and who did, on the right. */
export function Sheet({ words, side }: { words: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.sheet}>
      <div className={styles.words}>{words}</div>
      <div className={styles.side}>{side}</div>
    </div>
  )
}
