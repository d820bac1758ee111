import type { ReactNode } from 'react'
import type { Picture } from './body-types.ts'

/** What stands under a picture, over a report or in it: its caption, its credit, and whatever `more` there is; null without any. */
export function renderCaption(
  { caption, credit }: Pick<Picture, 'caption' | 'credit'>,
  more: ReactNode = null,
): ReactNode {
  if (!caption && !credit && !more) return null
  return (
    <figcaption>
      {caption ? <span className="figure-caption">{caption} </span> : null}
      {credit ? <span className="figure-credit">{credit}</span> : null}
      {more ? <> {more}</> : null}
    </figcaption>
  )
}
