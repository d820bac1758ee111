'use client'

import { Button } from '@mantine/core'
import Link from 'next/link'

type Props = { href: string; children: string; variant?: 'filled' | 'default' }

/** A way to another page that stands out like an act. */
export function LinkButton({ href, children, variant = 'filled' }: Props) {
  return (
    <Button component={Link} href={href} prefetch={false} variant={variant}>
      {children}
    </Button>
  )
}
