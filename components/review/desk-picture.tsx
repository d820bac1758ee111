import type { Cover } from '#lib/document/content.ts'
import { picturePath, srcSetOf } from '#lib/media/rules.ts'

type Props = {
  picture: Pick<Cover, 'sha256' | 'width' | 'height' | 'alt'>
  /** Whether it waits until it comes near. */
  lazy?: boolean
}

/** A picture in the paper's keeping as its readers will see it, whether it was released or not. */
export function DeskPicture({ picture, lazy = false }: Props) {
  const { width, height, alt } = picture
  return (
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
        loading={lazy ? 'lazy' : undefined}
      />
    </picture>
  )
}
