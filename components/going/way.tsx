'use client'

import Link, { useLinkStatus } from 'next/link'
import { type ComponentProps, useLayoutEffect } from 'react'
import { useBegin } from './going.tsx'

type Props = ComponentProps<typeof Link> & { href: string }

/** A link within the desk. Where it leads shows itself while it is on its way. */
export function Way({ children, ...link }: Props) {
  return (
    <Link {...link}>
      {children}
      <Following href={link.href} />
    </Link>
  )
}

function Following({ href }: { href: string }) {
  const { pending } = useLinkStatus()
  const begin = useBegin()
  // Before the new page is painted nothing may stand in its place any more.
  useLayoutEffect(() => (pending ? begin?.(href) : undefined), [pending, begin, href])
  return null
}
