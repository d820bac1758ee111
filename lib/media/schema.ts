import { z } from 'zod'
import { withoutForbidden } from '#lib/document/characters.ts'
import { seenHash } from '#lib/platform/input.ts'

/** What may be handed in, by content and not by name; of an animation the first frame counts. */
export const PICTURE_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** How large a picture may be that is handed in: the file in bytes, its pixels, the frames of an animation. */
export const PICTURE_LIMITS = { bytes: 20 * 1024 * 1024, pixels: 64_000_000, frames: 500 } as const

/** The widths of the site, in pixels; the largest is the largest that is kept. No picture is ever enlarged. */
export const SITE_WIDTHS = [480, 960, 1440, 1920] as const

/** What readers and the desk are sent. */
export type SentFormat = 'avif' | 'webp'

/** A picture in the paper's keeping, as an article names it; `width` and `height` are of the largest that is kept. */
export type Medium = { sha256: string; width: number; height: number }

/** What a file was called, fit to be kept: one line, cut short. */
export const fileName = z
  .string()
  .transform((name) => withoutForbidden(name).replaceAll('\n', ' ').trim())
  .transform((name) => [...name].slice(0, 120).join(''))

export const addMediumInput = z.strictObject({ sha256: seenHash, name: fileName })
