import styles from './bone.module.css'

type Props = {
  /** In pixels, or a share of the line. */
  width: number | `${number}%`
  /** In pixels: the height of what comes, and the line that it stands on. */
  height: number
  line?: number
}

/** Holds the place of words, a field or a button that are on their way. Nobody who listens hears of it. */
export function Bone({ width, height, line = height }: Props) {
  return (
    <span
      aria-hidden
      className={styles.bone}
      style={{ width, maxWidth: '100%', height, marginBlock: (line - height) / 2 }}
    />
  )
}
