import styles from './brand.module.css'

/** The seal: two characters cut in cinnabar, with the product's name beside it for those who listen. */
export function Brand({ name, size = 28 }: { name: string; size?: number }) {
  return (
    <span className={styles.brand} style={{ fontSize: size }}>
      <svg viewBox="0 0 40 40" width="1em" height="1em" aria-hidden="true" className={styles.seal}>
        <rect width="40" height="40" rx="6" />
        <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="square">
          <path d="M12 10.5h16M13.5 19.5h13M10 29.5h20" />
        </g>
      </svg>
      <span className={styles.name}>{name}</span>
    </span>
  )
}
