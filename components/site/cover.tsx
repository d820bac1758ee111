import type { Cover as Covering } from '#lib/document/content.ts'
import { renderCaption } from '#lib/document/render-caption.tsx'
import type { PictureFolder } from '#lib/media/rules.ts'
import { Picture } from './picture.tsx'

// As wide as the head (54rem of 17 pixels), and from edge to edge where the page is narrower.
const SIZES = '(max-width: 918px) 100vw, 918px'

/** The picture over a report with its caption and credit, both as signed. */
export function Cover({ cover, from }: { cover: Covering; from?: PictureFolder }) {
  return (
    <figure className="cover">
      <Picture cover={cover} sizes={SIZES} alt={cover.alt} first from={from} />
      {renderCaption(cover)}
    </figure>
  )
}
