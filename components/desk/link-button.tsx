'use client'

import { Button } from '@mantine/core'
import { Way } from '#components/going/way.tsx'
import { keyed, type PlacedKey } from '#components/keys/key-map.ts'

type Props = {
  href: string
  children: string
  variant?: 'filled' | 'default'
  /** The key that follows it. */
  byKey?: PlacedKey
}

/** A way to another page that stands out like an act. */
export function LinkButton({ href, children, variant = 'filled', byKey }: Props) {
  return (
    <Button component={Way} href={href} prefetch={false} variant={variant} {...(byKey ? keyed(byKey) : {})}>
      {children}
    </Button>
  )
}
