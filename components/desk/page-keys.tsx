import Link from 'next/link'
import styles from './page-keys.module.css'

type Key = { href: string; label: string } | null

/** The ways on from a page of a list: to its beginning, and to what follows. */
export function PageKeys({ first, next }: { first: Key; next: Key }) {
  if (!first && !next) return null
  return (
    <p className={styles.keys}>
      {first ? <Link href={first.href}>{first.label}</Link> : null}
      {next ? <Link href={next.href}>{next.label}</Link> : null}
    </p>
  )
}
