import { z } from 'zod'
import { withoutForbidden } from '#lib/document/characters.ts'
import type { ClipFormat } from '#lib/document/clips.ts'
import { seenHash } from '#lib/platform/input.ts'

/** What readers and the desk are sent. */
export type SentFormat = 'avif' | 'webp'

/** A picture in the paper's keeping, as an article names it; `width` and `height` are of the largest that is kept. */
export type Medium = { sha256: string; width: number; height: number }

/** A moving picture or a sound in the paper's keeping, as an article names it. A sound is 0 by 0. */
export type Clip = {
  sha256: string
  format: ClipFormat
  bytes: number
  width: number
  height: number
  seconds: number
}

/** What the one door of files gives: a clip has a length. */
export type Kept = Medium | Clip

export function isClip(kept: Kept): kept is Clip {
  return 'seconds' in kept
}

/** What a file was called, fit to be kept: one line, cut short. */
export const fileName = z
  .string()
  .transform((name) => withoutForbidden(name).replaceAll('\n', ' ').trim())
  .transform((name) => [...name].slice(0, 120).join(''))

export const addMediumInput = z.strictObject({ sha256: seenHash, name: fileName })
