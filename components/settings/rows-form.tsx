import type { ReactNode } from 'react'
import { EmptyPage } from '#components/desk/empty-page.tsx'
import { AddRow } from './add-row.tsx'
import { KeptBar } from './kept-bar.tsx'
import part from './part.module.css'
import styles from './rows.module.css'
import type { Kept } from './use-kept.ts'

type Props = {
  title: string
  lead: string
  /** What stands there while there are no rows. */
  empty?: string
  /** What is wrong with the list as a whole. */
  error?: string | undefined
  /** Begins another row; left out where there are as many as there may be. */
  onAdd: (() => void) | null
  add: string
  /** Where a moved row stands now, for who does not see it. */
  spoken: ReactNode
  kept: Kept
  /** The rows, as list items. */
  children: ReactNode[]
}

/** A list of settings that is kept as a whole: what it is for, its rows in order, and its foot. */
export function RowsForm({ title, lead, empty, error, onAdd, add, spoken, kept, children }: Props) {
  return (
    <section className={styles.section} aria-label={title}>
      <p className={part.lead}>{lead}</p>
      {children.length > 0 ? (
        <ol className={`${part.lines} ${styles.rows}`} aria-label={title}>
          {children}
        </ol>
      ) : empty ? (
        <div className={styles.empty}>
          <EmptyPage>{empty}</EmptyPage>
        </div>
      ) : null}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      {onAdd ? <AddRow label={add} onClick={onAdd} /> : null}
      {spoken}
      <KeptBar kept={kept} />
    </section>
  )
}
