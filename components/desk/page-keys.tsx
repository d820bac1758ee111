import { Way } from '#components/going/way.tsx'
import styles from './page-keys.module.css'

type Key = { href: string; label: string } | null

/** The ways on from a page of a list: to its beginning, and to what follows. */
export function PageKeys({ first, next }: { first: Key; next: Key }) {
  if (!first && !next) return null
  return (
    <p className={styles.keys}>
      {first ? <Way href={first.href}>{first.label}</Way> : null}
      {next ? <Way href={next.href}>{next.label}</Way> : null}
    </p>
  )
}
