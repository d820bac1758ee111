import type { Cover as Covering } from '#lib/document/content.ts'
import styles from './cover.module.css'
import { DeskPicture } from './desk-picture.tsx'

type Props = {
  cover: Covering
  /** Before what is read to who cannot see the picture. */
  altLabel: string
}

/** The picture as a reader will see it, with its words, and the ones that only some readers hear. */
export function Cover({ cover, altLabel }: Props) {
  const { caption, credit, alt } = cover
  return (
    <figure className={styles.cover} data-at="cover">
      <DeskPicture picture={cover} />
      <figcaption>
        {caption ? <span>{caption}</span> : null} {credit ? <span>{credit}</span> : null}
        {alt ? (
          <span className={styles.alt} aria-hidden>
            {altLabel} {alt}
          </span>
        ) : null}
      </figcaption>
    </figure>
  )
}
