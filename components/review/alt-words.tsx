import styles from './cover.module.css'

/** What only some readers hear of a picture or a clip, printed for who signs it; nothing without a label. */
export function AltWords({ alt, label }: { alt: string; label: string | undefined }) {
  if (!alt || !label) return null
  return (
    <small className={styles.alt} aria-hidden>
      {label} {alt}
    </small>
  )
}
