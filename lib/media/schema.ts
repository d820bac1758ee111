import { z } from 'zod'
import { withoutForbidden } from '#lib/document/characters.ts'
import { seenHash } from '#lib/platform/input.ts'

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
