import type { Picture } from '#lib/document/body-types.ts'
import styles from './cover.module.css'
import { DeskPicture } from './desk-picture.tsx'

/** A picture of the body, and under it what only some readers hear: who signs reads that too. */
export function BodyPicture({ picture, altLabel }: { picture: Picture; altLabel?: string }) {
  const { alt } = picture
  return (
    <>
      <DeskPicture picture={picture} lazy />
      {alt && altLabel ? (
        <small className={styles.alt} aria-hidden>
          {altLabel} {alt}
        </small>
      ) : null}
    </>
  )
}
