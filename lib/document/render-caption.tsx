import type { ReactNode } from 'react'
import type { Picture } from './body-types.ts'

/** What stands under a picture, over a report or in it: its caption and its credit; null without either. */
export function renderCaption({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): ReactNode {
  if (!caption && !credit) return null
  return (
    <figcaption>
      {caption ? <span className="figure-caption">{caption} </span> : null}
      {credit ? <span className="figure-credit">{credit}</span> : null}
    </figcaption>
  )
}
