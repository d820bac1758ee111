import type { Node, Schema } from '@tiptap/pm/model'
import { isClip, type Medium } from '#lib/media/schema.ts'
import type { Brought } from './clip-send.ts'

/** What a poster is called in a film's attributes. */
export const posterAttributes = ({ sha256, width, height }: Medium) => ({
  ...{ poster: sha256, posterWidth: width, posterHeight: height },
})

/** A node for what was brought: a film, a sound, or the picture that it turned out to be. */
export function clipNode({ nodes }: Schema, { kept, poster }: Brought): Node | null {
  const { sha256, width, height } = kept
  if (!isClip(kept)) return nodes.figure?.create({ sha256, width, height }) ?? null
  const { format, bytes, seconds } = kept
  if (width === 0) return nodes.audio?.create({ sha256, format, bytes, seconds }) ?? null
  const shown = poster ? posterAttributes(poster) : {}
  return nodes.video?.create({ sha256, format, bytes, width, height, seconds, ...shown }) ?? null
}
