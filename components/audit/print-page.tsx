'use client'

import { Button } from '@mantine/core'

/** Opens the browser's own printing, which saves a file as well. */
export function PrintPage({ label, variant = 'default' }: { label: string; variant?: 'default' | 'filled' }) {
  return (
    <Button variant={variant} onClick={() => window.print()}>
      {label}
    </Button>
  )
}
