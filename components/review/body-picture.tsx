import type { Picture } from '#lib/document/body-types.ts'
import { AltWords } from './alt-words.tsx'
import { DeskPicture } from './desk-picture.tsx'

/** A picture of the body, and under it what only some readers hear: who signs reads that too. */
export function BodyPicture({ picture, altLabel }: { picture: Picture; altLabel?: string }) {
  return (
    <>
      <DeskPicture picture={picture} lazy />
      <AltWords alt={picture.alt} label={altLabel} />
    </>
  )
}
