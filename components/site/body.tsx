import type { BodyFrame } from '#lib/document/body-frame.ts'
import type { Body as Words } from '#lib/document/body-types.ts'
import { renderBody } from '#lib/document/render.tsx'
import { clipPath, type PictureFolder } from '#lib/media/rules.ts'
import type { SiteWords } from './frame.ts'
import { Picture } from './picture.tsx'
import { Player } from './player.tsx'

// As wide as the text (36rem of 17 pixels), half of it in a gallery, and from edge to edge where the page is narrower.
const SIZES = {
  text: '(max-width: 660px) 100vw, 612px',
  gallery: '(max-width: 660px) 50vw, 306px',
} as const

/** What is said aloud in a body, in the words of the reader pages. */
export function bodyWords(words: SiteWords): BodyFrame['words'] {
  return {
    notes: words('body.notes'),
    note: (number) => words('body.note', { number }),
    back: (number) => words('body.back', { number }),
    gallery: (count) => words('body.gallery', { count }),
    table: words('body.table'),
    clip: (type, length) => words(`body.${type}`, { length }),
  }
}

type Props = { body: Words; words: SiteWords; from?: PictureFolder }

/** The body of a report on its page. */
export function Body({ body, words, from = 'site' }: Props) {
  return renderBody(body, {
    words: bodyWords(words),
    picture: (picture, place) => (
      <Picture cover={picture} sizes={SIZES[place]} alt={picture.alt} from={from} />
    ),
    player: (clip) => <Player clip={clip} from={from} />,
    file: ({ attrs }) => clipPath(from, attrs),
  })
}
