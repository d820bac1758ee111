'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useDestination } from './going.tsx'
import { roomAt } from './room.ts'

type Props = {
  /** Its place, in the shape of what comes. */
  bones: ReactNode
  children: ReactNode
}

/** The part of a room that changes when one goes from one page of it to another, such as a list under its filter. */
export function Settling({ bones, children }: Props) {
  const to = useDestination()
  const path = usePathname()
  return to !== null && roomAt(to).key === roomAt(path ?? '').key ? bones : children
}
