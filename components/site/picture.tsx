import { type PictureFolder, picturePath, srcSetOf } from '#lib/media/rules.ts'
import type { Medium } from '#lib/media/schema.ts'

type Props = {
  cover: Medium
  /** How wide it stands, as `sizes` of an image says it. */
  sizes: string
  /** '' where the words beside it say enough. */
  alt: string
  /** Whether it is the first that a reader sees; others wait until they come near. */
  first?: boolean
  /** Where it is read from; a preview's is not among what is live. */
  from?: PictureFolder
}

/** A picture in the best format and width for its reader. Its place is kept while it loads. */
export function Picture({ cover, sizes, alt, first = false, from = 'site' }: Props) {
  const { sha256, width, height } = cover
  return (
    <picture>
      <source type="image/avif" srcSet={srcSetOf(from, cover, 'avif')} sizes={sizes} />
      <img
        src={picturePath(from, { sha256, width, format: 'webp' })}
        srcSet={srcSetOf(from, cover, 'webp')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        fetchPriority={first ? 'high' : undefined}
        loading={first ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  )
}
