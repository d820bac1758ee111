/** What moving pictures and sounds are kept as: what every browser of these years plays, and nothing else. */
export const VIDEO_FORMATS = ['mp4', 'webm'] as const
export const AUDIO_FORMATS = ['mp3', 'm4a', 'ogg', 'wav'] as const

export type VideoFormat = (typeof VIDEO_FORMATS)[number]
export type AudioFormat = (typeof AUDIO_FORMATS)[number]
export type ClipFormat = VideoFormat | AudioFormat

/** The media type of each, as a server says it. */
export const CLIP_TYPES: Readonly<Record<ClipFormat, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
}

/** A length in whole seconds as a player shows it: 02:15, and 1:02:15 from an hour on. */
export function clipLength(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}
