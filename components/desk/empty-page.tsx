import type { ReactNode } from 'react'
import styles from './list-section.module.css'

/** What a list says while there is nothing in it. */
export function EmptyPage({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>
}
