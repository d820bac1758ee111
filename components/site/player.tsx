import type { ClipNode } from '#lib/document/body-types.ts'
import { clipPath, type PictureFolder, posterPath } from '#lib/media/rules.ts'

/**
 * A clip as the reader's own browser plays it; nothing of it is fetched before they want it. What there is to see and to
 * hear is said to who cannot.
 */
export function Player({ clip, from }: { clip: ClipNode; from: PictureFolder }) {
  const src = clipPath(from, clip.attrs)
  const label = clip.attrs.alt || clip.attrs.caption || undefined
  if (clip.type === 'audio') {
    // biome-ignore lint/a11y/useMediaCaption: what is heard is said in its words; the paper keeps no subtitles yet
    return <audio controls preload="none" src={src} aria-label={label} />
  }
  const { width, height, posterWidth, posterHeight } = clip.attrs
  const poster = posterPath(from, clip.attrs)
  return (
    <>
      <video {...{ src, width, height, poster }} controls playsInline preload="none" aria-label={label} />
      {poster ? (
        // On paper a player is an empty box: there stands what it begins with, which is fetched for it already.
        <img className="clip-paper" hidden src={poster} width={posterWidth} height={posterHeight} alt="" />
      ) : null}
    </>
  )
}
