import { AUDIO_FORMATS, type ClipFormat, VIDEO_FORMATS } from '#lib/document/clips.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { Medium, SentFormat } from './schema.ts'

/** What may be handed in, by content and not by name; of an animation the first frame counts. */
export const PICTURE_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

/** How large a picture may be that is handed in: the file in bytes, its pixels, the frames of an animation. */
export const PICTURE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  pixels: 64_000_000,
  /** Of one that is not read line by line but held whole (progressive, interlaced, GIF): 7 bytes a pixel. */
  heldPixels: 24_000_000,
  /** AVIF takes 18 bytes a pixel, and a thousand bytes of it may stand for any number of pixels. */
  avifPixels: 12_000_000,
  frames: 500,
} as const

/** The widths of the site, in pixels; the largest is the largest that is kept. No picture is ever enlarged. */
export const SITE_WIDTHS = [480, 960, 1440, 1920] as const

/** All staff bring pictures, as all staff may draft. */
export function canAddMedium(actor: Actor): Verdict {
  return actor.capabilities.includes('draft') ? allowed : refused('not-entitled')
}

/** The widths in which a picture of this width is kept, smallest first: the site's that are clearly smaller, and its own. */
export function widthsOf(width: number): number[] {
  return [...SITE_WIDTHS.filter((each) => each < 0.9 * width), width]
}

/** One file of a medium: `<sha256>-<width>.<avif|webp>`, the last part of its address. */
export type PictureFile = { sha256: string; width: number; format: SentFormat }

/** What an address asks for, strictly; null for anything else. */
export function readPictureFile(part: string): PictureFile | null {
  const found = /^([0-9a-f]{64})-([1-9]\d{0,3})\.(avif|webp)$/.exec(part)
  if (!found) return null
  const [, sha256, width, format] = found as unknown as [string, string, string, SentFormat]
  return { sha256, width: Number(width), format }
}

/** The one file of a clip: `<sha256>.<format>`, the last part of its address. */
export type ClipFile = { sha256: string; format: ClipFormat }

const CLIP_FILE = new RegExp(`^([0-9a-f]{64})\\.(${[...VIDEO_FORMATS, ...AUDIO_FORMATS].join('|')})$`)

/** What an address asks for, strictly; null for anything else. */
export function readClipFile(part: string): ClipFile | null {
  const [, sha256, format] = CLIP_FILE.exec(part) ?? []
  return sha256 && format ? { sha256, format: format as ClipFormat } : null
}

/** The address of a clip. */
export function clipPath(folder: PictureFolder, { sha256, format }: ClipFile): string {
  return `${placeOf(folder)}/${sha256}.${format}`
}

/** Where media are: `site` for readers, of live articles only; `desk` for staff; a preview link's are under its own address. */
const FOLDERS = { site: '/media', desk: '/api/desk/media' } as const
export type PictureFolder = keyof typeof FOLDERS | `/preview/${string}/media`

/** The address of one file of a medium. */
export function picturePath(folder: PictureFolder, { sha256, width, format }: PictureFile): string {
  return `${placeOf(folder)}/${sha256}-${width}.${format}`
}

/** The address of what stands in a video's place until it plays, about as wide as the text; undefined without one. */
export function posterPath(
  folder: PictureFolder,
  { poster, posterWidth }: { poster: string; posterWidth: number },
): string | undefined {
  if (poster === '') return undefined
  const width = widthsOf(posterWidth).find((each) => each >= 960) ?? posterWidth
  return picturePath(folder, { sha256: poster, width, format: 'webp' })
}

function placeOf(folder: PictureFolder): string {
  return folder === 'site' || folder === 'desk' ? FOLDERS[folder] : folder
}

/** The sources of an `<img>` or `<source>` in one format: its `srcset`, smallest first. */
export function srcSetOf(folder: PictureFolder, { sha256, width }: Medium, format: SentFormat): string {
  return widthsOf(width)
    .map((each) => `${picturePath(folder, { sha256, width: each, format })} ${each}w`)
    .join(', ')
}
