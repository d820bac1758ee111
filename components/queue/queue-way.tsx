'use client'

import type { ComponentProps } from 'react'
import { Way } from '#components/going/way.tsx'
import { beginWalk } from './walk.ts'

/** A way from a queue to one of its articles: once that is decided, the queue goes on with the next. */
export function QueueWay({ onClick, ...way }: ComponentProps<typeof Way>) {
  return (
    <Way
      {...way}
      onClick={(event) => {
        onClick?.(event)
        // In a window of its own it is opened for itself.
        if (!event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey)
          beginWalk(way.href)
      }}
    />
  )
}
