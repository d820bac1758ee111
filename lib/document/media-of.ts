import type { Content } from './content.ts'
import { clips, pictures } from './text.ts'

/** The SHA-256 of every medium that a text shows: over it and in it, however deep. */
export function mediaOf({ cover, body }: Pick<Content, 'cover' | 'body'>): string[] {
  const all = [...(cover ? [cover] : []), ...pictures(body), ...clips(body).map(({ attrs }) => attrs)]
  const posters = clips(body).flatMap(({ type, attrs }) => (type === 'video' ? [attrs.poster] : []))
  return [...new Set([...all.map(({ sha256 }) => sha256), ...posters])].filter((sha256) => sha256 !== '')
}
