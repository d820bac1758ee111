import type { Cover as Covering } from '#lib/document/content.ts'
import { Picture } from './picture.tsx'

// As wide as the head (54rem of 17 pixels), and from edge to edge where the page is narrower.
const SIZES = '(max-width: 918px) 100vw, 918px'

/** The picture over a report with its caption and credit, both as signed. */
export function Cover({ cover }: { cover: Covering }) {
  const { caption, credit } = cover
  return (
    <figure className="cover">
      <Picture cover={cover} sizes={SIZES} alt={cover.alt} first />
      {caption || credit ? (
        <figcaption>
          {caption ? <span className="cover-caption">{caption} </span> : null}
          {credit ? <span className="cover-credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}
