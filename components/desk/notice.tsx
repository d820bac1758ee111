import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A page that has only something to say: what is the matter, and what a person can do. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <Title order={1} size="h3">
        {title}
      </Title>
      {children}
    </div>
  )
}
