import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './page-head.module.css'

/** A page's name, with its acts beside it. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: ReactNode
  lead?: string
  children?: ReactNode
}) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {children ? <div className={styles.acts}>{children}</div> : null}
    </header>
  )
}
