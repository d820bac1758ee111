import { useTranslations } from 'next-intl'
import { cloneElement, type ReactElement } from 'react'
import { bodyWords } from '#components/site/body.tsx'
import { Player } from '#components/site/player.tsx'
import { waysIn } from '#lib/document/anchor/ways.ts'
import type { Body as Words } from '#lib/document/body-types.ts'
import { renderBody } from '#lib/document/render.tsx'
import { clipPath } from '#lib/media/rules.ts'
import { AltWords } from './alt-words.tsx'
import { BodyPicture } from './body-picture.tsx'

type Props = {
  body: Words
  /** Before every id, where a page shows more than one body. */
  ids?: string
  /** Before what is read to who cannot see a picture; without it that is not printed. */
  altLabel?: string
}

/**
 * The body of an article on the desk: as its readers will have it, from the paper's keeping, each block with where it
 * stands (`data-at`), so that colleagues can point at it.
 */
export function Body({ body, ids, altLabel }: Props) {
  const words = useTranslations('site')
  const ways = waysIn(body)
  return renderBody(body, {
    ids,
    words: bodyWords(words),
    place: (block, element) => {
      const { at, isLine } = ways.get(block) ?? {}
      const place = { 'data-at': at, 'data-line': isLine || undefined }
      return cloneElement(element as ReactElement<typeof place>, place)
    },
    picture: (picture) => <BodyPicture picture={picture} altLabel={altLabel} />,
    player: (clip) => (
      <>
        <Player clip={clip} from="desk" />
        <AltWords alt={clip.attrs.alt} label={altLabel} />
      </>
    ),
    file: ({ attrs }) => clipPath('desk', attrs),
  })
}
