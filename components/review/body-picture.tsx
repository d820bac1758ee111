import type { Picture } from '#lib/document/body-types.ts'
import { picturePath, srcSetOf } from '#lib/media/rules.ts'
import styles from './cover.module.css'

/** A picture of the body, and under it what only some readers hear: who signs reads that too. */
export function BodyPicture({ picture, altLabel }: { picture: Picture; altLabel?: string }) {
  const { width, height, alt } = picture
  return (
    <>
      <picture>
        <source
          type="image/avif"
          srcSet={srcSetOf('desk', picture, 'avif')}
          sizes="(max-width: 660px) 100vw, 576px"
        />
        <img
          src={picturePath('desk', { ...picture, format: 'webp' })}
          width={width}
          height={height}
          alt={alt}
          loading="lazy"
        />
      </picture>
      {alt && altLabel ? (
        <small className={styles.alt} aria-hidden>
          {altLabel} {alt}
        </small>
      ) : null}
    </>
  )
}
