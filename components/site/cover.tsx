import type { Cover as Covering } from '#lib/document/content.ts'
import { picturePath, srcSetOf } from '#lib/media/rules.ts'

// As wide as the text (36rem of 17 pixels), and from edge to edge where the page is no wider.
const SIZES = '(max-width: 660px) 100vw, 612px'

/** The picture over a report with its caption and credit, both as signed. Its place is kept while it loads. */
export function Cover({ cover }: { cover: Covering }) {
  const { sha256, width, height, caption, credit, alt } = cover
  return (
    <figure className="cover">
      <picture>
        <source type="image/avif" srcSet={srcSetOf('site', cover, 'avif')} sizes={SIZES} />
        <img
          src={picturePath('site', { sha256, width, format: 'webp' })}
          srcSet={srcSetOf('site', cover, 'webp')}
          sizes={SIZES}
          width={width}
          height={height}
          alt={alt}
          fetchPriority="high"
          decoding="async"
        />
      </picture>
      {caption || credit ? (
        <figcaption>
          {caption ? <span className="cover-caption">{caption} </span> : null}
          {credit ? <span className="cover-credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
