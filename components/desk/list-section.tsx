import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { Way } from '#components/going/way.tsx'
import styles from './list-section.module.css'

type Props = {
  title: string
  /** How many there are; said only when there are some. */
  count: number
  /** Where there are more than these. */
  more?: { href: string; label: string }
  /** What stands here while there are none: what this place is for. */
  empty?: string
  children: ReactNode
}

/** One part of the workbench. Without rows it teaches what will stand here, or is left out. */
export function ListSection({ title, count, more, empty, children }: Props) {
  const id = useId()
  if (count === 0 && !empty) return null
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <Title order={2} size="h5" id={id} className={styles.title}>
          {title}
          {count > 0 ? (
            <span className={styles.count}>
              {count}
              {more ? '+' : ''}
            </span>
          ) : null}
        </Title>
        {more ? (
          <Way
            href={more.href}
            prefetch={false}
            className={styles.more}
            aria-label={`${more.label} · ${title}`}
          >
            {more.label}
          </Way>
        ) : null}
      </div>
      {count > 0 ? children : <p className={styles.empty}>{empty}</p>}
    </section>
  )
}
